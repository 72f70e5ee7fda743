package org.kehu.survey.answer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.page.Html;
import org.kehu.survey.questionnaire.Condition;
import org.kehu.survey.questionnaire.Option;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Scale;
import org.kehu.survey.questionnaire.Section;
import org.kehu.survey.questionnaire.Words;
import org.kehu.survey.response.AnswerFault;

/** The questions as form controls, with what was filled in and what is wrong with it. */
final class QuestionHtml {

  private final Html html;
  private final PageWords words;
  private final QuestionnaireContent asked;
  private final FormInput input;

  QuestionHtml(Html html, PageWords words, QuestionnaireContent asked, FormInput input) {
    this.html = html;
    this.words = words;
    this.asked = asked;
    this.input = input;
  }

  private String say(Words text) {
    return text.in(words.language());
  }

  void section(Section section) {
    html.raw("<section>").element("h2", say(section.title())).raw("\n");
    section.questions().forEach(question -> block(question));
    html.raw("</section>\n");
  }

  private void block(Question question) {
    Condition condition = question.showIf();
    if (condition == null) {
      question(question);
      return;
    }
    html.open("div", "id", FormStyle.block(question)).raw("\n");
    question(question);
    html.raw("</div>\n");
  }

  private void question(Question question) {
    Optional<AnswerFault> fault = input.fault(question.code());
    if (question.kind() == QuestionKind.TEXT || question.kind() == QuestionKind.DATE) {
      field(question, fault);
      return;
    }
    html.open("fieldset", groupAttributes(question, fault))
        .open("legend")
        .text(say(question.text()));
    mark(question);
    html.close("legend");
    error(question, fault);
    switch (question.kind()) {
      case NPS, CSAT, CES -> points(question, question.code(), question.code());
      case SINGLE -> options(question, "radio");
      case MULTIPLE -> options(question, "checkbox");
      case MATRIX -> rows(question);
      case TEXT, DATE -> throw new IllegalStateException("fields are written above");
    }
    html.raw("</fieldset>\n");
  }

  private String[] groupAttributes(Question question, Optional<AnswerFault> fault) {
    List<String> described = new ArrayList<>();
    fault.ifPresent(any -> described.add(question.code() + "-error"));
    if (question.kind().scaled() && question.kind() != QuestionKind.MATRIX) {
      described.add(question.code() + "-ends");
    }
    List<String> attributes = new ArrayList<>();
    if (fault.isPresent()) {
      attributes.addAll(List.of("class", "wrong"));
    }
    if (!described.isEmpty()) {
      attributes.addAll(List.of("aria-describedby", String.join(" ", described)));
    }
    return attributes.toArray(String[]::new);
  }

  private void mark(Question question) {
    html.text(" ")
        .element("span", words.of(question.required() ? "required" : "optional"), "class", "mark");
    Condition condition = question.showIf();
    if (condition != null) {
      html.text(" ").element("span", when(condition), "class", "mark when");
    }
    Integer most = question.maxChoices();
    if (most != null) {
      html.text(" ").element("span", words.of("at-most").formatted(most), "class", "mark");
    }
  }

  /** Says it for who sees the question although it is not asked. */
  private String when(Condition condition) {
    Question earlier = asked.question(condition.question()).orElseThrow();
    String answers =
        earlier.kind().chosen()
            ? earlier.options().stream()
                .filter(option -> condition.options().contains(option.code()))
                .map(option -> say(option.text()))
                .collect(Collectors.joining(words.of("or")))
            : Objects.requireNonNull(earlier.scale())
                .points()
                .filter(condition::isMetBy)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(words.of("or")));
    return words.of("conditional").formatted(say(earlier.text()), answers);
  }

  private void error(Question question, Optional<AnswerFault> fault) {
    fault.ifPresent(wrong ->
        html.element(
            "p", words.sentence(wrong), "class", "error", "id", question.code() + "-error"));
  }

  private void points(Question question, String field, String id) {
    Scale scale = Objects.requireNonNull(question.scale());
    html.open("div", "class", scale.max() == 10 && scale.min() == 0 ? "points to10" : "points");
    for (int point = scale.min(); point <= scale.max(); point++) {
      String value = Integer.toString(point);
      html.raw("<label>");
      control("radio", field, value, id + "-" + value, question);
      html.open("span", "class", "point").text(value);
      meaning(scale, point)
          .ifPresent(meaning -> html.element("span", " " + say(meaning), "class", "hidden"));
      html.raw("</span></label>");
    }
    html.raw("</div>\n");
    ends(scale, id + "-ends");
  }

  private static Optional<Words> meaning(Scale scale, int point) {
    return Optional.ofNullable(
        point == scale.min() ? scale.low() : point == scale.max() ? scale.high() : null);
  }

  private void ends(Scale scale, String id) {
    html.open("div", "class", "ends", "id", id);
    html.element("span", scale.min() + label(scale.low()));
    html.element("span", scale.max() + label(scale.high()));
    html.close("div");
  }

  private String label(@Nullable Words meaning) {
    return meaning == null ? "" : " " + say(meaning);
  }

  private void options(Question question, String type) {
    html.open("div", "class", "choices");
    for (Option option : question.options()) {
      html.raw("<label>");
      control(
          type, question.code(), option.code(), question.code() + "-" + option.code(), question);
      html.text(say(option.text())).raw("</label>");
    }
    html.close("div");
  }

  private void rows(Question question) {
    for (Option row : question.rows()) {
      String id = question.code() + "-" + row.code();
      html.open(
              "div",
              "role",
              "radiogroup",
              "aria-labelledby",
              id + "-row",
              "aria-describedby",
              id + "-ends")
          .element("p", say(row.text()), "class", "row", "id", id + "-row");
      points(question, FormInput.rowField(question.code(), row.code()), id);
      html.close("div");
    }
  }

  private void control(String type, String field, String value, String id, Question question) {
    List<String> attributes =
        new ArrayList<>(List.of("type", type, "name", field, "value", value, "id", id));
    if (input.has(field, value)) {
      attributes.addAll(List.of("checked", "checked"));
    }
    if (input.fault(question.code()).isPresent()) {
      attributes.addAll(List.of("aria-invalid", "true"));
    }
    html.open("input", attributes.toArray(String[]::new));
  }

  private void field(Question question, Optional<AnswerFault> fault) {
    String id = question.code() + "-field";
    html.open("div", "class", fault.isPresent() ? "field wrong" : "field")
        .open("label", "for", id)
        .text(say(question.text()));
    mark(question);
    html.close("label");
    error(question, fault);
    List<String> attributes = new ArrayList<>(List.of("id", id, "name", question.code()));
    if (fault.isPresent()) {
      attributes.addAll(
          List.of("aria-invalid", "true", "aria-describedby", question.code() + "-error"));
    }
    String value = input.values(question.code()).stream().findFirst().orElse("");
    if (question.kind() == QuestionKind.DATE) {
      attributes.addAll(List.of("type", "date", "value", value));
      html.open("input", attributes.toArray(String[]::new));
    } else {
      attributes.addAll(List.of("rows", "4", "maxlength", Integer.toString(question.maxLength())));
      // The parser drops a first line break, so one is always given.
      html.open("textarea", attributes.toArray(String[]::new)).raw("\n").text(value);
      html.close("textarea");
    }
    html.raw("</div>\n");
  }
}
