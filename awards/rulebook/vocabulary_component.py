"""What a rule may read of one component of a Word file (quốc hiệu, số, lề trang …) that is judged against a layout."""

from collections.abc import Mapping

from awards.rulebook.fact import Fact

COMPONENT: Mapping[str, Fact] = {
    "component.id": Fact("text", "mã của thành phần trong templates/layouts"),
    "component.name": Fact("text", "tên thành phần thể thức"),
    "component.text": Fact("text", "mấy chữ đầu của chỗ được xét, và còn bao nhiêu chỗ khác như vậy"),
    "component.found": Fact("text", "điều đang có ở đó, bằng lời"),
    "component.asked": Fact("text", "điều thể thức yêu cầu, bằng lời"),
    "component.right": Fact("yesno", "đúng thể thức; chưa biết khi không nhận ra"),
}
