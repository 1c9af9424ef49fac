from awards.formbook.jsonschema import json_schema


def test_the_schema_names_every_key_of_a_form_and_refuses_others():
    schema = json_schema()
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["id", "title", "scope", "basis"]
    question = schema["properties"]["sections"]["items"]["properties"]["questions"]["items"]
    assert sorted(question["properties"]) == [
        "advised", "at", "basis", "choices", "choices_from", "columns", "example", "help", "id", "label", "max_length",
        "max_words_from", "min_length", "minimum", "none_label", "only_programme", "plan_help", "plan_label", "prefill",
        "required", "type", "usual",
    ]  # fmt: skip
