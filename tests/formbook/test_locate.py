import pytest

from awards.content.folders import find
from awards.formbook.load import load
from awards.formbook.locate import locate

FORMBOOK = load(find())
REPORT = ("common/doi-tuong", "common/lich-su", "nd91/mau-02")
DOSSIER = ("common/don-vi", "common/hoi-dong", "common/bien-ban-hop-hoi-dong", "common/to-trinh")


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/council/members/3/role", ("common/hoi-dong", "thanh-vien", "thanh-vien")),
        ("/session/ballots/returned", ("common/bien-ban-hop-hoi-dong", "phieu", "thu-ve")),
        ("/session/ballots", ("common/bien-ban-hop-hoi-dong", "phieu", "phat-ra")),
        ("/proposal/counts", ("common/to-trinh", "so-ngay", "so-tap-the")),
        ("/quota/source/date", ("common/don-vi", "chi-tieu", "ngay-phan-bo")),
        ("/nominees/2/answers/dan-van-kheo", ("nd91/mau-02", "dan-van-kheo", "dan-van-kheo")),
        ("/nominees/0/history/1/date", ("nd91/mau-02", "khen-thuong", "khen-thuong")),
        ("/nominees/0/discipline", ("common/lich-su", "ky-luat", "ky-luat")),
        ("/nominees/11/roles", ("common/doi-tuong", "ca-nhan", "vai-tro")),
    ],
)
def test_a_finding_leads_to_the_question_that_mends_it(pointer, place):
    found = locate(FORMBOOK, DOSSIER + REPORT, pointer)
    assert (found.form.id, found.section.id, found.question.id) == place


@pytest.mark.parametrize("pointer", ["/nominees/0/votes", "/nominees/0/criteria/x", "/nominees/0", "/nominees", ""])
def test_what_no_form_asks_has_no_place(pointer):
    assert locate(FORMBOOK, DOSSIER + REPORT, pointer) is None


def test_an_answer_of_another_form_has_no_place():
    assert locate(FORMBOOK, REPORT, "/nominees/0/answers/tru-so") is None
