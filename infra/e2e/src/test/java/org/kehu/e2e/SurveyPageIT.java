package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Suite;
import org.kehu.testkit.Proves;
import org.kehu.testkit.browser.Browser;
import org.kehu.testkit.browser.Screen;
import org.openqa.selenium.Keys;

/** The page behind a personal link as customers meet it: in their browser, through the gateway. */
@Proves("M28")
class SurveyPageIT {

  private static final Suite SUITE = RunningSuite.get().suite();
  private static final List<String> QUESTIONS = List.of("service-attitude", "timeliness", "result");

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.orNotRun();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aCustomerAnswersOnAPhoneInChineseAndOnceOnly() {
    URI page = invited();
    browser.as(Screen.PHONE, Locale.SIMPLIFIED_CHINESE).open(page);
    assertThat(browser.find("html").getDomAttribute("lang")).startsWith("zh");
    assertThat(browser.overhang()).isZero();
    assertThat(browser.barriers()).isEmpty();

    for (String question : QUESTIONS) {
      browser.find("label:has(> input[name='%s'][value='2'])".formatted(question)).click();
    }
    browser.find("[name='suggestion']").sendKeys("催了三次才有人接电话");
    browser.find("button[type='submit']").click();
    assertHeadline("谢谢您");
    assertThat(browser.overhang()).isZero();

    browser.open(page);
    assertHeadline("您已提交过");
    assertThat(browser.count("form")).isZero();
    assertThat(browser.overhang()).isZero();
  }

  @Test
  void aCustomerAnswersInEnglishWithTheKeyboardAlone() {
    URI page = invited();
    browser.as(Screen.DESKTOP, Locale.ENGLISH).open(page);
    assertThat(browser.find("html").getDomAttribute("lang")).startsWith("en");

    for (String question : QUESTIONS) {
      browser.tabTo("document.activeElement.name === '%s'".formatted(question));
      for (int step = 0; step < 2; step++) {
        browser.press(Keys.ARROW_RIGHT);
      }
      assertThat(browser.run("return document.activeElement.value")).isEqualTo("2");
      assertThat(browser.run("return document.activeElement.checked")).isEqualTo(true);
    }
    browser.tabTo("document.activeElement.type === 'submit'");
    browser.press(Keys.ENTER);
    assertHeadline("Thank you");

    browser.open(page);
    assertHeadline("We already have your answers");
  }

  private static void assertHeadline(String expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(browser.find("h1").getText()).isEqualTo(expected));
  }

  /** The personal link of a new customer to the survey on the handling of complaints. */
  private static URI invited() {
    Answer customer =
        SUITE
            .as("song.dangan")
            .post(
                "/api/v1/customers",
                Map.of("kind", "ENTERPRISE", "name", "答卷" + UUID.randomUUID() + "有限公司"));
    Person boss = SUITE.as("wang.zong");
    String survey =
        boss.get("/api/v1/surveys?limit=200")
            .items()
            .filter(one -> one.path("code").asString("").equals("handling"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString("");
    String invitations = "/api/v1/surveys/" + survey + "/invitations";
    AtomicReference<Answer> invitation = new AtomicReference<>(customer);
    // The survey-service hears of the new customer a moment later.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              invitation.set(boss.post(invitations, Map.of("customerId", customer.text("id"))));
              return invitation.get().status();
            },
            status -> status == 201);
    Answer link = boss.get(invitations + "/" + invitation.get().text("id") + "/link");
    return URI.create(SUITE.gateway() + link.text("path"));
  }
}
