### The words of the World Institute for Action Learning for people and the set.

-coach =
    { $form ->
       *[one] coach
        [many] coaches
        [start] Coach
    }
-presenter =
    { $form ->
       *[one] problem presenter
        [many] problem presenters
        [start] Problem presenter
    }
-member =
    { $form ->
       *[one] team member
        [many] team members
        [start] Team member
    }
-group =
    { $form ->
       *[one] team
        [many] teams
        [start] Team
    }
