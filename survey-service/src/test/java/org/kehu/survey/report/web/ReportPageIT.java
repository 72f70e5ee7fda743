package org.kehu.survey.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.survey.page.Labels;
import org.kehu.testkit.Proves;
import org.kehu.testkit.browser.Browser;
import org.kehu.testkit.browser.Screen;

/** The page of a report in a real browser; pictures are in {@code target/screenshots}. */
class ReportPageIT {

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

  @ParameterizedTest
  @CsvSource({"PHONE,zh", "PHONE,en", "DESKTOP,zh", "DESKTOP,en"})
  @Proves({"S-08", "F-17"})
  void theReportIsReadableOnEveryScreenAndToldInWords(Screen screen, String language)
      throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    String page =
        ReportPage.of(
            ReportSamples.distributed("共发放问卷 120 份，\n回收 <48> 份。"),
            Labels.of(ReportPage.class, locale),
            ZoneId.of("Asia/Shanghai"));
    Path file = Files.createTempFile("kehu-report", ".html");
    Files.writeString(file, page);

    browser.as(screen, locale).open(file.toUri());

    assertThat(browser.overhang()).isZero();
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.find("svg desc").getDomProperty("textContent"))
        .contains(language.equals("zh") ? "及时性 6.20 未达标" : "Timeliness 6.20 below target");
    assertThat(browser.all("svg rect")).hasSize(3);
    assertThat(browser.find("main").getText()).contains("<48>", "MYD-2026-0001", "st-wang-zong");
    assertThat(browser.shoot("satisfaction-report")).exists();
    Files.delete(file);
  }
}
