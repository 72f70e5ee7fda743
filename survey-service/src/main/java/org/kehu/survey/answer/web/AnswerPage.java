package org.kehu.survey.answer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.Option;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Scale;
import org.kehu.survey.questionnaire.Section;
import org.kehu.survey.questionnaire.Words;
import org.kehu.survey.response.AnswerFault;

/**
 * The page that respondents see: one column, plain form controls with labels, errors told at the
 * top and next to each field (WCAG 2.2 AA). It holds no customer data, no script and no link to
 * anywhere else.
 */
final class AnswerPage {

  private final PageWords words;
  private final Html html = new Html();

  private AnswerPage(PageWords words) {
    this.words = words;
  }

  /** The questions; with what was filled in before, and what is wrong with it. */
  static String form(QuestionnaireContent asked, FormInput input, PageWords words) {
    AnswerPage page = new AnswerPage(words);
    String title = page.say(asked.title());
    page.begin(input.faults().isEmpty() ? title : words.of("error-title") + title, true);
    page.html.element("h1", title);
    page.html.element("p", page.say(asked.introduction()), "class", "note");
    page.summary(asked, input);
    page.html.open("form", "method", "post", "action", "?lang=" + words.code());
    page.html.raw("\n");
    asked.sections().forEach(section -> page.section(section, input));
    page.html.element("button", words.of("send"), "type", "submit").raw("\n</form>\n");
    return page.end();
  }

  /** A page that says one thing. */
  static String message(String kind, PageWords words) {
    AnswerPage page = new AnswerPage(words);
    page.begin(words.of(kind + ".title"), true);
    page.html.element("h1", words.of(kind + ".title"));
    page.html.element("p", words.of(kind + ".text"));
    return page.end();
  }

  /** The page for what nobody foresaw: only the trace id tells where to look. */
  static String failure(String traceId, PageWords words) {
    AnswerPage page = new AnswerPage(words);
    page.begin(words.of("failed.title"), false);
    page.html.element("h1", words.of("failed.title"));
    page.html.element("p", words.of("failed.text"));
    page.html.element("p", traceId, "class", "note");
    return page.end();
  }

  private String say(Words text) {
    return text.in(words.language());
  }

  private void begin(String title, boolean languages) {
    html.raw("<!doctype html>\n")
        .open("html", "lang", words.tag())
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .raw("<meta name=\"robots\" content=\"noindex, nofollow\">")
        .element("title", title)
        .raw("<style>" + PageStyle.CSS + "</style></head>\n<body>\n");
    if (languages) {
      html.raw("<header>").open("nav", "aria-label", words.of("languages"));
      language("zh", "zh-CN", "中文");
      language("en", "en", "English");
      html.raw("</nav></header>\n");
    }
    html.raw("<main>\n");
  }

  private void language(String code, String tag, String name) {
    List<String> attributes =
        new ArrayList<>(List.of("href", "?lang=" + code, "lang", tag, "hreflang", tag));
    if (code.equals(words.code())) {
      attributes.addAll(List.of("aria-current", "true"));
    }
    html.element("a", name, attributes.toArray(String[]::new));
  }

  private String end() {
    return html.raw("\n</main>\n</body></html>\n").toString();
  }

  private void summary(QuestionnaireContent asked, FormInput input) {
    if (input.faults().isEmpty()) {
      return;
    }
    html.raw("<div class=\"summary\" role=\"alert\" tabindex=\"-1\">")
        .element("h2", words.of("errors"))
        .raw("<ul>");
    for (AnswerFault fault : input.faults()) {
      Question question = asked.question(fault.question()).orElseThrow();
      html.open("li")
          .element(
              "a",
              say(question.text()) + words.of("colon") + words.of(fault),
              "href",
              "#" + firstControl(question))
          .close("li");
    }
    html.raw("</ul></div>\n");
  }

  /** Where a link from the summary puts the keyboard. */
  private static String firstControl(Question question) {
    return switch (question.kind()) {
      case NPS, CSAT, CES -> question.code() + "-" + Objects.requireNonNull(question.scale()).min();
      case SINGLE, MULTIPLE -> question.code() + "-" + question.options().getFirst().code();
      case MATRIX ->
          question.code()
              + "-"
              + question.rows().getFirst().code()
              + "-"
              + Objects.requireNonNull(question.scale()).min();
      case TEXT, DATE -> question.code() + "-field";
    };
  }

  private void section(Section section, FormInput input) {
    html.raw("<section>").element("h2", say(section.title())).raw("\n");
    section.questions().forEach(question -> question(question, input));
    html.raw("</section>\n");
  }

  private void question(Question question, FormInput input) {
    Optional<AnswerFault> fault = input.fault(question.code());
    if (question.kind() == QuestionKind.TEXT || question.kind() == QuestionKind.DATE) {
      field(question, fault, input);
      return;
    }
    html.open("fieldset", groupAttributes(question, fault))
        .open("legend")
        .text(say(question.text()));
    mark(question);
    html.close("legend");
    error(question, fault);
    switch (question.kind()) {
      case NPS, CSAT, CES -> points(question, question.code(), question.code(), input);
      case SINGLE -> options(question, "radio", input);
      case MULTIPLE -> options(question, "checkbox", input);
      case MATRIX -> rows(question, input);
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
  }

  private void error(Question question, Optional<AnswerFault> fault) {
    fault.ifPresent(wrong ->
        html.element(
            "p", words.sentence(wrong), "class", "error", "id", question.code() + "-error"));
  }

  private void points(Question question, String field, String id, FormInput input) {
    Scale scale = Objects.requireNonNull(question.scale());
    html.open("div", "class", scale.max() == 10 && scale.min() == 0 ? "points to10" : "points");
    for (int point = scale.min(); point <= scale.max(); point++) {
      String value = Integer.toString(point);
      html.raw("<label>");
      control("radio", field, value, id + "-" + value, question, input);
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

  private void options(Question question, String type, FormInput input) {
    html.open("div", "class", "choices");
    for (Option option : question.options()) {
      html.raw("<label>");
      control(
          type,
          question.code(),
          option.code(),
          question.code() + "-" + option.code(),
          question,
          input);
      html.text(say(option.text())).raw("</label>");
    }
    html.close("div");
  }

  private void rows(Question question, FormInput input) {
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
      points(question, FormInput.rowField(question.code(), row.code()), id, input);
      html.close("div");
    }
  }

  private void control(
      String type, String field, String value, String id, Question question, FormInput input) {
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

  private void field(Question question, Optional<AnswerFault> fault, FormInput input) {
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
