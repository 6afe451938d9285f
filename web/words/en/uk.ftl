### The words that sets in Britain have for people and the set.

-coach =
    { $form ->
       *[one] facilitator
        [many] facilitators
        [start] Facilitator
    }
-presenter =
    { $form ->
       *[one] presenter
        [many] presenters
        [start] Presenter
    }
-member =
    { $form ->
       *[one] set member
        [many] set members
        [start] Set member
    }
-group =
    { $form ->
       *[one] set
        [many] sets
        [start] Set
    }
