package org.kehu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.testkit.browser.Browser;
import org.kehu.testkit.browser.Screen;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The portal as people see it, in a real browser; pictures are in {@code target/screenshots}. */
class PortalBrowserIT {

  private static final Issuer ISSUER = new Issuer();
  private static final List<String> PAGES =
      List.of(
          "start=/portal",
          "apis=/portal/apis/complaint",
          "events=/portal/events",
          "events-complaint=/portal/events/complaint",
          "problems=/portal/problems",
          "access=/portal/access",
          "status=/portal/status");

  private static final Service CUSTOMER = Described.service("customer");
  private static final Service COMPLAINT = Described.service("complaint");
  private static final Service SURVEY = Described.service("survey");
  private static Browser browser;
  private static Gateway gateway;

  @BeforeAll
  static void start() {
    browser = Browser.orNotRun();
    gateway = new Gateway(ISSUER, "kehu.gateway.limits.open.requests=10000");
    gateway
        .serve("customer", CUSTOMER.instance())
        .serve("complaint", COMPLAINT.instance())
        .serve("survey", SURVEY.instance());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      gateway.close();
    }
    List.of(CUSTOMER, COMPLAINT, SURVEY).forEach(Service::close);
    ISSUER.close();
  }

  @BeforeEach
  void forget() {
    browser.complaints();
    browser.as(Screen.DESKTOP, Locale.CHINESE);
  }

  static Stream<Arguments> pagesOnScreens() {
    return PAGES.stream()
        .flatMap(page ->
            Stream.of(Screen.values())
                .flatMap(screen ->
                    Stream.of(Locale.CHINESE, Locale.ENGLISH)
                        .map(language -> Arguments.of(page, screen, language))));
  }

  @ParameterizedTest
  @MethodSource("pagesOnScreens")
  void aPageIsWholeAndOpenToEverybody(String page, Screen screen, Locale language) {
    String[] parts = page.split("=", 2);
    browser.as(screen, language).open(address(parts[1]));
    if (parts[0].equals("apis")) {
      browser.find(".opblock-tag");
    }
    browser.shoot(parts[0]);

    assertThat(browser.find("html").getAttribute("lang"))
        .isEqualTo(language.equals(Locale.CHINESE) ? "zh-CN" : "en");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.overhang()).as("pixels beyond the right edge").isZero();
    if (language.equals(screen == Screen.PHONE ? Locale.CHINESE : Locale.ENGLISH)) {
      // Swagger UI's own parts are its makers' to mend.
      assertThat(browser.barriers("#console")).isEmpty();
    }
  }

  @Test
  void anOperationIsTriedThroughTheGatewayWithAPastedToken() {
    browser.open(address("/portal/apis/complaint"));

    browser.find(".authorize").click();
    browser.find(".auth-container input").sendKeys(ISSUER.person("chen.kefu", "agent"));
    browser.find(".auth-btn-wrapper .authorize").click();
    browser.find(".btn-done").click();
    browser.find(".opblock-tag[data-tag=complaints]").click();
    browser.find("[id$=getComplaintsById] .opblock-summary-control").click();
    browser.find(".try-out__btn").click();
    browser.find(".parameters input[type=text]").sendKeys("01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e");
    browser.find(".execute").click();

    assertThat(browser.find(".live-responses-table tbody .response-col_status").getText())
        .startsWith("200");
    assertThat(browser.find(".request-url").getText())
        .contains("http://127.0.0.1:" + gateway.port() + "/api/v1/complaints/");
    assertThat(COMPLAINT.last().header("Authorization")).startsWith("Bearer ey");
    assertThat(browser.complaints()).isEmpty();
    browser.shoot("apis-tried");
  }

  @Test
  void aServiceThatIsAwayIsToldInWordsAndAskedAgain() {
    browser.open(address("/portal/apis/visit"));

    WebElement trouble = browser.find("#trouble:not([hidden])");
    assertThat(trouble.getText()).contains("服务不可用", "visit");
    browser.shoot("apis-away");

    try (Service visit = Described.service("visit")) {
      gateway.serve("visit", visit.instance());
      browser.find("#trouble button").click();
      assertThat(browser.find(".opblock-tag").isDisplayed()).isTrue();
      assertThat(browser.find("#trouble").isDisplayed()).isFalse();
    } finally {
      gateway.serve("visit");
    }
  }

  @Test
  void problemsAreFoundByWordAndByAddress() {
    browser.open(address("/portal/problems?lang=en"));
    browser.find("input[type=search]").sendKeys("urn:kehu:problem:gateway:rate");

    assertThat(browser.visible(".problem"))
        .singleElement()
        .satisfies(one -> assertThat(one.getText()).contains("429", "Too many requests", "请求过多"));

    browser.open(address("/portal/problems#urn:kehu:problem:complaint:already-escalated"));
    WebElement found = browser.find("a:target");
    assertThat(found.getText()).endsWith("already-escalated");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            (Boolean)
                browser.run(
                    "const at = arguments[0].getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight",
                    found));
  }

  @Test
  void theAccessTableIsFilteredByRole() {
    browser.open(address("/portal/access?lang=en"));
    int all = browser.visible(".access tbody tr").size();
    browser.find("select[name=roles] option[value=finance]").click();

    assertThat(browser.visible(".access tbody tr"))
        .hasSizeLessThan(all)
        .anySatisfy(row -> assertThat(row.getText()).contains("/credit"));
    assertThat(browser.find("output").getText()).endsWith("/ " + all);
  }

  @Test
  void thePortalIsUsedByKeyboardAlone() {
    browser.open(address("/portal"));
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(focused()).isEqualTo("跳到正文");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");

    browser.open(address("/portal/events/complaint"));
    WebElement summary = browser.find("details summary");
    summary.sendKeys(Keys.ENTER);
    assertThat(browser.find("details[open] table").isDisplayed()).isTrue();
  }

  @Test
  void theLanguageThatWasChosenStays() {
    browser.open(address("/portal"));
    browser.find(".language").click();
    assertThat(browser.find("h1").getText()).isEqualTo("Developer portal");
    browser.find("header nav li:nth-child(4) a").click();
    assertThat(browser.find("h1").getText()).isEqualTo("Errors");
  }

  private static String focused() {
    return browser.driver().switchTo().activeElement().getText();
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + gateway.port() + path);
  }
}
