"""The words of a set: what its people and the house may ask for, and what has happened in it."""

from server.domain.set_words.asked import (
    ChooseLanguage,
    LetGo,
    PlanMeeting,
    RemoveMember,
    RemoveTemplate,
    SaveTemplate,
)
from server.domain.set_words.happened import (
    CommitmentMade,
    CommitmentReported,
    LanguageChosen,
    MeetingClosed,
    MeetingPlanned,
    MeetingStarted,
    MemberJoined,
    MemberRemoved,
    MembersKeyRenewed,
    OwnKeyMade,
    QuestionKept,
    QuestionLetGo,
    SeatTaken,
    SetFounded,
    TemplateRemoved,
    TemplateSaved,
)
from server.domain.set_words.house import (
    FoundSet,
    Join,
    MakeOwnKey,
    RecordClose,
    RecordCommitment,
    RecordKept,
    RecordReport,
    RecordStart,
    RenewMembersKey,
    TakeSeat,
)

SetCommand = PlanMeeting | SaveTemplate | RemoveTemplate | ChooseLanguage | RemoveMember | LetGo
Record = RecordStart | RecordCommitment | RecordReport | RecordKept | RecordClose
SetHousekeeping = FoundSet | Join | TakeSeat | RenewMembersKey | MakeOwnKey | Record
SetEvent = (
    SetFounded
    | MemberJoined
    | SeatTaken
    | MemberRemoved
    | MembersKeyRenewed
    | OwnKeyMade
    | MeetingPlanned
    | TemplateSaved
    | TemplateRemoved
    | LanguageChosen
    | MeetingStarted
    | CommitmentMade
    | CommitmentReported
    | QuestionKept
    | QuestionLetGo
    | MeetingClosed
)
