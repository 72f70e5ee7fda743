package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.e2e.story.Suite;
import org.kehu.testkit.Proves;
import org.kehu.testkit.browser.Browser;
import org.kehu.testkit.browser.Screen;
import org.openqa.selenium.Keys;

/** The page where customers file and follow, in their browser, through the gateway. */
@Proves({"P-03", "P-72"})
class ContactPageIT {

  private static final Suite SUITE = RunningSuite.get().suite();

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

  private static URI link() {
    String path =
        SUITE
            .as("chen.kefu")
            .post("/api/v1/complaints/links", Map.of("purpose", "FILING"))
            .text("path");
    return URI.create(SUITE.gateway() + path);
  }

  @Test
  void aCustomerFilesOnAPhoneInChineseAndFollowsByTheSameLink() {
    URI page = link();
    browser.as(Screen.PHONE, Locale.SIMPLIFIED_CHINESE).open(page);
    assertThat(browser.find("html").getDomAttribute("lang")).startsWith("zh");
    assertThat(browser.overhang()).isZero();
    assertThat(browser.barriers()).isEmpty();

    browser.find("button[type='submit']").click();
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(browser.find("#description-error").isDisplayed()).isTrue());
    assertThat(browser.barriers()).isEmpty();
    browser.find("label:has(> input[value='COMPLAINT'])").click();
    browser.find("#description").sendKeys("报告迟了一周");
    browser.find("button[type='submit']").click();
    assertHeadline("您的投诉 TS-");
    assertThat(browser.overhang()).isZero();
    assertThat(browser.barriers()).isEmpty();

    browser.open(page);
    assertHeadline("您的投诉 TS-");
  }

  @Test
  void aCustomerWritesInEnglishWithTheKeyboardAlone() {
    browser.as(Screen.DESKTOP, Locale.ENGLISH).open(link());
    browser.tabTo("document.activeElement.name === 'kind'");
    browser.press(Keys.SPACE);
    browser.tabTo("document.activeElement.id === 'description'");
    browser.type("Where is my report?");
    browser.tabTo("document.activeElement.type === 'submit'");
    browser.press(Keys.ENTER);
    assertHeadline("Complaint TS-");
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.find("[role='status']").getText()).startsWith("We have received it");
  }

  private static void assertHeadline(String begins) {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(browser.find("h1").getText()).startsWith(begins));
  }
}
