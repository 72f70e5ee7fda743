package org.kehu.survey.answer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kehu.survey.page.Html;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Words;
import org.kehu.survey.response.AnswerFault;

/**
 * The page that respondents see: one column, plain form controls with labels, errors told at the
 * top and next to each field (WCAG 2.2 AA). It holds no customer data, no script and no link to
 * anywhere else.
 */
final class AnswerPage {

  /** Behind the language in the query: the answers are kept, not sent. */
  static final String SAVE = "&save";

  private final PageWords words;
  private final Html html = new Html();
  private String sheet = "";

  private AnswerPage(PageWords words) {
    this.words = words;
  }

  /** The questions; with what was filled in before, and what is wrong with it. */
  static String form(QuestionnaireContent asked, FormInput input, PageWords words) {
    return form(asked, input, words, false);
  }

  /** The same; an anonymous one says so and is not saved for later. */
  static String form(
      QuestionnaireContent asked, FormInput input, PageWords words, boolean anonymous) {
    AnswerPage page = new AnswerPage(words);
    String title = page.say(asked.title());
    page.sheet = FormStyle.of(asked);
    page.begin(input.faults().isEmpty() ? title : words.of("error-title") + title, true);
    page.html.element("h1", title);
    page.html.element("p", page.say(asked.introduction()), "class", "note");
    if (anonymous) {
      page.html.element("p", words.of("anonymous"), "class", "note");
    }
    page.summary(asked, input);
    page.html.open("form", "method", "post", "action", "?lang=" + words.code());
    page.html.raw("\n");
    QuestionHtml questions = new QuestionHtml(page.html, words, asked, input);
    asked.sections().forEach(questions::section);
    page.html.element("button", words.of("send"), "type", "submit").raw("\n");
    if (!anonymous) {
      page.later();
    }
    page.html.raw("</form>\n");
    return page.end();
  }

  private void later() {
    html.element(
            "button",
            words.of("save"),
            "type",
            "submit",
            "class",
            "later",
            "formaction",
            "?lang=" + words.code() + SAVE)
        .raw("\n");
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
        .raw("<style>" + PageStyle.CSS + "</style>")
        .raw(sheet.isEmpty() ? "" : "<style>" + sheet + "</style>")
        .raw("</head>\n<body>\n");
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
}
