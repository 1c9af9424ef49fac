"""What a person or collective may be proposed for on a day, and what is missing for the rest."""

from awards.eligible.candidate import latest_year
from awards.eligible.chain import Chain, Step, chains
from awards.eligible.judging import Judge, judge
from awards.eligible.many import Tally, judge_many
from awards.eligible.standing import Exclusion, JudgedStandard, Remark, Requirement, Standing, StandingOutcome

__all__ = [
    "Chain",
    "Exclusion",
    "Judge",
    "JudgedStandard",
    "Remark",
    "Requirement",
    "Standing",
    "StandingOutcome",
    "Step",
    "Tally",
    "chains",
    "judge",
    "judge_many",
    "latest_year",
]
