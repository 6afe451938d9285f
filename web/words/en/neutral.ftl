### Words for people and the set that no school has made its own.

-coach =
    { $form ->
       *[one] host
        [many] hosts
        [start] Host
    }
-presenter =
    { $form ->
       *[one] owner
        [many] owners
        [start] Owner
    }
-member =
    { $form ->
       *[one] member
        [many] members
        [start] Member
    }
-group =
    { $form ->
       *[one] group
        [many] groups
        [start] Group
    }
