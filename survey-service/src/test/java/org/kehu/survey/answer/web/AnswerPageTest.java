package org.kehu.survey.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kehu.kit.page.PageStyle;
import org.kehu.survey.questionnaire.Condition;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Samples;
import org.kehu.survey.questionnaire.Words;
import org.kehu.survey.response.Answer;
import org.kehu.testkit.Proves;

class AnswerPageTest {

  private static final PageWords ZH = PageWords.in(null, null);
  private static final PageWords EN = PageWords.in("en", "zh-CN");

  private static Map<String, String[]> fields(String... namesAndValues) {
    Map<String, String[]> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
    }
    return fields;
  }

  @Test
  @Proves("M28")
  void thePageIsPlainHtmlWithoutScriptOrForeignParts() {
    String page = AnswerPage.form(Samples.everyKind(), FormInput.empty(), ZH);

    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("<html lang=\"zh-CN\">")
        .doesNotContain("<script", "javascript:", "http://", "https://", "style=\"", "onclick")
        .contains("<form method=\"post\" action=\"?lang=zh\">");
    assertThat(PageStyle.policy("")).startsWith("default-src 'none'; style-src 'sha256-");
  }

  @Test
  void everyControlHasALabelAndEveryReferenceItsTarget() {
    FormInput wrong = FormInput.of(Samples.everyKind(), Map.of());
    String page = AnswerPage.form(Samples.everyKind(), wrong, EN);

    Matcher references =
        Pattern.compile("(?:for|aria-labelledby|aria-describedby|href)=\"#?([a-z][^\"]*)\"")
            .matcher(page);
    int seen = 0;
    while (references.find()) {
      for (String id : references.group(1).split(" ")) {
        assertThat(page).as(id).containsOnlyOnce(" id=\"" + id + "\"");
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(page.split("<input type=\"radio\"").length)
        .isEqualTo(page.split("<label><input type=\"radio\"").length);
  }

  @Test
  void whatIsWrongStandsNextToTheFieldAndWhatWasFilledInStays() {
    FormInput input =
        FormInput.of(
            Samples.handling(),
            fields("service-attitude", "7", "timeliness", "11", "suggestion", "<b>慢</b>"));

    String page = AnswerPage.form(Samples.handling(), input, ZH);

    assertThat(page)
        .contains("value=\"7\" id=\"service-attitude-7\" checked=\"checked\"")
        .contains("<p class=\"error\" id=\"timeliness-error\">请选择 0 到 10 之间的数字</p>")
        .contains("<p class=\"error\" id=\"result-error\">请选择一项</p>")
        .contains("&lt;b&gt;慢&lt;/b&gt;")
        .doesNotContain("<b>慢")
        .contains("role=\"alert\"");
  }

  @Test
  void textOfAQuestionnaireNeverBecomesMarkup() {
    Words evil = new Words("\"><script>alert('x')</script>", "&<>\"'");
    QuestionnaireContent asked =
        Samples.content(List.of(Question.of("q", QuestionKind.TEXT, evil)));

    assertThat(AnswerPage.form(asked, FormInput.empty(), ZH)).doesNotContain("<script");
    assertThat(AnswerPage.form(asked, FormInput.empty(), EN)).contains("&amp;&lt;&gt;&quot;&#39;");
  }

  @Test
  void aFormIsReadIntoAnswersOfEveryKind() {
    Map<String, String[]> fields =
        fields(
            "nps",
            "9",
            "csat",
            "4",
            "ces",
            "7",
            "single",
            "b",
            "text",
            "a\r\nb",
            "date",
            "2026-11-23",
            "matrix.speed",
            "5",
            "matrix.price",
            "1",
            "lang",
            "en");
    fields.put("multiple", new String[] {"a", "c"});

    FormInput input = FormInput.of(Samples.everyKind(), fields);

    assertThat(input.faults()).isEmpty();
    assertThat(input.answers())
        .contains(
            Answer.ofScore("nps", 9),
            Answer.ofOptions("multiple", List.of("a", "c")),
            Answer.ofText("text", "a\nb"),
            Answer.ofRows("matrix", Map.of("speed", 5, "price", 1)));
  }

  private static QuestionnaireContent branching() {
    return Samples.content(
        List.of(
            Samples.question("nps", QuestionKind.NPS, true),
            Samples.question("single", QuestionKind.SINGLE, true)
                .shownIf(new Condition("nps", List.of(), null, 1)),
            Samples.question("text", QuestionKind.TEXT, true)
                .shownIf(new Condition("single", List.of("b", "c"), null, null))));
  }

  @Test
  @Proves({"M27", "M28"})
  void aConditionalQuestionIsHiddenByStyleAloneAndSaysItsConditionInWords() {
    String sheet = FormStyle.of(branching());
    String page = AnswerPage.form(branching(), FormInput.empty(), ZH);

    assertThat(sheet.lines())
        .containsExactly(
            "form:not(:has(#nps-0:checked,#nps-1:checked)) #if-single{display:none}",
            "form:not(:has(#single-b:checked,#single-c:checked)) #if-text{display:none}",
            "form:not(:has(#nps-0:checked,#nps-1:checked)) #if-text{display:none}");
    assertThat(page)
        .contains("<style>" + sheet + "</style>", "<div id=\"if-text\">")
        .contains("（仅当上面“single”答“b、c”时填写）", "（仅当上面“nps”答“0、1”时填写）")
        .doesNotContain("<script");
    assertThat(PageStyle.policy(sheet)).matches(".*style-src '[^']+' 'sha256-[^']+';.*");
    assertThat(FormStyle.of(Samples.handling())).isEmpty();
  }

  @Test
  @Proves({"M27", "M28"})
  void whatIsFilledInThoughItIsNotAskedIsPassedOver() {
    Map<String, String[]> fields = fields("nps", "9", "single", "z", "text", "x".repeat(99));

    FormInput input = FormInput.of(branching(), fields);

    assertThat(input.faults()).isEmpty();
    assertThat(input.answers()).containsExactly(Answer.ofScore("nps", 9));
  }

  @Test
  @Proves("M28")
  void whatWasSavedIsFilledInAgainAndReadBackTheSame() {
    List<Answer> saved =
        List.of(
            Answer.ofScore("nps", 9),
            Answer.ofOptions("multiple", List.of("a", "c")),
            Answer.ofText("text", "a <b>\nb"),
            Answer.ofDate("date", "2026-11-23"),
            Answer.ofRows("matrix", Map.of("speed", 5)));

    FormInput resumed = FormInput.resumed(saved);
    String page = AnswerPage.form(Samples.everyKind(), resumed, ZH);

    assertThat(page)
        .contains("id=\"nps-9\" checked", "id=\"multiple-a\" checked", "id=\"multiple-c\" checked")
        .contains("id=\"matrix-speed-5\" checked", "value=\"2026-11-23\"", "a &lt;b&gt;\nb")
        .contains("formaction=\"?lang=zh&amp;save\"")
        .doesNotContain("class=\"error\"");
    assertThat(page.split(" checked=")).hasSize(5);
  }

  @Test
  @Proves("M28")
  void whatIsUnfinishedCanBeSavedAndWhatIsWrongCannot() {
    FormInput unfinished =
        FormInput.of(Samples.everyKind(), fields("nps", "9", "matrix.speed", "5"));
    FormInput wrong = FormInput.of(Samples.everyKind(), fields("nps", "99", "csat", "3"));

    assertThat(unfinished.faults()).isNotEmpty();
    assertThat(unfinished.canBeSaved()).isTrue();
    assertThat(unfinished.answers()).hasSize(2);
    assertThat(wrong.canBeSaved()).isFalse();
    assertThat(wrong.faults()).hasSize(1);
  }

  @Test
  void tamperedFieldsAreFaultsAndNotFailures() {
    Map<String, String[]> fields = fields("service-attitude", "99999999999", "timeliness", "١");
    fields.put("result", new String[] {"1", "2"});

    assertThat(FormInput.of(Samples.handling(), fields).faults())
        .extracting(fault -> fault.question() + " " + fault.code())
        .containsExactly("service-attitude off-scale", "timeliness off-scale", "result only-one");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(
            ResourceBundle.getBundle("org.kehu.survey.answer.web.page", java.util.Locale.CHINESE)
                .keySet())
        .isEqualTo(
            ResourceBundle.getBundle("org.kehu.survey.answer.web.page", java.util.Locale.ROOT)
                .keySet());
    assertThat(EN.of("send")).isEqualTo("Send my answers");
    assertThat(PageWords.in(null, "en-GB,en;q=0.9").code()).isEqualTo("en");
    assertThat(PageWords.in("zh", "en").code()).isEqualTo("zh");
  }
}
