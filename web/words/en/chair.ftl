### The word for whoever leads a meeting in which no coach does.

-lead =
    { $form ->
       *[one] chair
        [start] Chair
    }
