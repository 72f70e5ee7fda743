package org.kehu.complaint.page.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Restatement;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.Proposal.Answer;
import org.kehu.complaint.page.CustomerMove;
import org.kehu.complaint.page.FollowedCase;
import org.kehu.complaint.page.PagePolicy;
import org.kehu.complaint.page.web.CasePage.Banner;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

@Proves("P-72")
class ContactPageTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final PagePolicy POLICY = new PagePolicy("ONLINE_PLATFORM", 30, 365, 365, 5, 4096);

  private static PageWords in(String language) {
    return PageWords.in(PageAddress.of("lang=" + language), null, ZONE);
  }

  private static FollowedCase everything(CaseStatus status) {
    return new FollowedCase(
        "0192f0c0-0000-7000-8000-00000000dead",
        "TS-20261123-0001",
        CaseKind.COMPLAINT,
        status,
        AT,
        AT,
        "<b>慢</b>",
        new Restatement("报告慢", false, null),
        Stream.of(Answer.values())
            .map(answer ->
                new FollowedCase.Offer(
                    answer.ordinal() + 1, "重检", "免费", answer == Answer.OPEN, answer))
            .toList(),
        List.of(
            new FollowedCase.Message(true, AT, "已排期"), new FollowedCase.Message(false, AT, "好")),
        "已重检",
        Stream.of(CallbackOutcome.values()).map(one -> new FollowedCase.Call(AT, one)).toList(),
        "可向市场监管部门反映",
        "陈客服",
        List.of("a.txt"),
        EnumSet.allOf(CustomerMove.class));
  }

  private static Stream<String> pages() {
    return Stream.of("zh", "en")
        .map(ContactPageTest::in)
        .flatMap(words ->
            Stream.concat(
                Stream.of(
                    FilingPage.of(ContactForm.empty(), words),
                    FilingPage.of(ContactForm.of(new FormFields(Map.of())), words),
                    PageFrame.message("unknown", words)),
                Stream.of(CaseStatus.values())
                    .map(one -> CasePage.of(everything(one), POLICY, Banner.DONE, words))));
  }

  @Test
  void everyPageIsPlainHtmlWithoutScriptOrForeignParts() {
    assertThat(pages())
        .allSatisfy(page ->
            assertThat(page)
                .startsWith("<!doctype html>")
                .doesNotContain("<script", "javascript:", "http", "style=\"", "onclick", "<b>慢"));
  }

  @Test
  void everyControlHasALabelAndEveryReferenceItsTarget() {
    Pattern reference = Pattern.compile("(?:for|aria-describedby|href)=\"#?([a-z][^\"]*)\"");
    Pattern control = Pattern.compile("<(?:textarea|input)[^>]* id=\"([^\"]+)\"");
    assertThat(pages())
        .allSatisfy(page -> {
          Matcher references = reference.matcher(page);
          while (references.find()) {
            assertThat(page).containsOnlyOnce(" id=\"" + references.group(1) + "\"");
          }
          Matcher controls = control.matcher(page);
          while (controls.find()) {
            String id = controls.group(1);
            assertThat(page.contains("for=\"" + id + "\"") || id.startsWith("kind-"))
                .as(id)
                .isTrue();
          }
        });
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    String name = ContactPageTest.class.getPackageName() + ".page";
    assertThat(ResourceBundle.getBundle(name, java.util.Locale.CHINESE).keySet())
        .isEqualTo(ResourceBundle.getBundle(name, java.util.Locale.ROOT).keySet());
    assertThat(in("zh").time(AT)).isEqualTo("2026年11月23日 09:00");
  }

  @Test
  void theAddressSaysTheLanguageAndNothingThatACustomerWrote() {
    assertThat(PageAddress.of(null)).isEqualTo(new PageAddress(null, false, ""));
    assertThat(PageAddress.of("utm_source=mail&lang=en&done"))
        .isEqualTo(new PageAddress("en", true, ""));
    assertThat(PageAddress.of("lang=%ff&form=x&=&&")).isEqualTo(new PageAddress(null, false, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\ud800", "\u001b[0m"})
  void textThatNoKeyboardMakesIsRefused(String text) {
    FormFields fields = new FormFields(Map.of("message", new String[] {text}));

    assertThatExceptionOfType(Problem.class).isThrownBy(() -> fields.text("message"));
    assertThat(new FormFields(Map.of("a", new String[] {"一\r\n二"})).text("a")).isEqualTo("一\n二");
    assertThat(new FormFields(Map.of("a", new String[0])).text("a")).isEmpty();
  }
}
