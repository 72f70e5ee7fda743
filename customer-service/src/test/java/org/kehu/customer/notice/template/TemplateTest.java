package org.kehu.customer.notice.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.channel.Rendered;

class TemplateTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final TemplateText TEXT =
      new TemplateText("编号 {number}", "{recipient}:\n\n{words}\n\n{link}\n{at} {day}", null);
  private static final Map<String, PlaceholderType> PLACEHOLDERS =
      Map.of(
          "number", PlaceholderType.CODE,
          "words", PlaceholderType.TEXT,
          "link", PlaceholderType.LINK,
          "at", PlaceholderType.INSTANT,
          "day", PlaceholderType.DATE);
  private static final Map<String, String> VALUES =
      Map.of(
          "number", "TS-20261123-0001",
          "words", "<script>alert(\"1\")</script> & {number} $1",
          "link", "https://kehu.example/s/abc?x=1&y=2",
          "at", "2026-11-23T16:30:00Z",
          "day", "2026-12-01");

  private static Template template(
      List<Channel> channels, Map<String, PlaceholderType> placeholders, TemplateText text) {
    return new Template(
        "test",
        1,
        Purpose.SERVICE,
        channels,
        placeholders,
        Map.of(Language.ZH, text, Language.EN, text));
  }

  private static Template template() {
    return template(List.of(Channel.EMAIL), PLACEHOLDERS, TEXT);
  }

  @Test
  void valuesAreShownAsPeopleReadThem() {
    Rendered zh = template().rendered(Language.ZH, VALUES, "张三", SHANGHAI);
    Rendered en = template().rendered(Language.EN, VALUES, "Zhang", SHANGHAI);

    assertThat(zh.subject()).isEqualTo("编号 TS-20261123-0001");
    assertThat(zh.body()).startsWith("张三:\n").endsWith("2026年11月24日 00:30 2026年12月1日");
    assertThat(en.body()).endsWith("24 November 2026 00:30 1 December 2026");
  }

  @Test
  void noValueBecomesMarkupOrAPlaceholder() {
    Rendered words = template().rendered(Language.ZH, VALUES, "<b>张三</b>", SHANGHAI);

    assertThat(words.body()).contains("<script>alert(\"1\")</script> & {number} $1");
    assertThat(words.html())
        .doesNotContain("<script", "<b>")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; {number} $1")
        .contains("<p>&lt;b&gt;张三&lt;/b&gt;:</p>")
        .contains("<a href=\"https://kehu.example/s/abc?x=1&amp;y=2\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number | TS 1 | placeholder-form",
        "number | '' | placeholder-form",
        "words | 'a\nBcc: b@c.de' | placeholder-form",
        "link | http://kehu.example/ | placeholder-form",
        "link | javascript:alert(1) | placeholder-form",
        "at | 2026-11-23 | placeholder-form",
        "at | 2026-13-23T16:30:00Z | placeholder-form",
        "day | 2026-02-30 | placeholder-form",
        "other | 1 | placeholder-unknown",
      })
  void aValueThatDoesNotFitIsAFault(String name, String value, String code) {
    Map<String, String> values = new java.util.HashMap<>(VALUES);
    values.put(name, value);

    assertThat(template().faults(values, null)).containsExactly(new ValueFault(name, code));
  }

  @Test
  void aMissingValueIsAFault() {
    Map<String, String> values = new java.util.HashMap<>(VALUES);
    assertThat(template().faults(values, null)).isEmpty();
    values.remove("words");
    assertThat(template().faults(values, null))
        .containsExactly(new ValueFault("words", "required"));
  }

  @Test
  void aTemplateThatCannotWorkIsRefusedAtStart() {
    assertThatThrownBy(() -> template(List.of(Channel.EMAIL), Map.of(), TEXT))
        .hasMessageContaining("test.v1 uses the placeholders");
    assertThatThrownBy(() -> template(List.of(Channel.SMS), PLACEHOLDERS, TEXT))
        .hasMessageContaining("no short text");
    assertThatThrownBy(() ->
            new Template(
                "test",
                1,
                Purpose.SERVICE,
                List.of(Channel.EMAIL),
                PLACEHOLDERS,
                Map.of(Language.ZH, TEXT)))
        .hasMessageContaining("no text in EN");
  }
}
