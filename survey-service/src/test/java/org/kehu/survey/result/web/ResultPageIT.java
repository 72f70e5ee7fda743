package org.kehu.survey.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.survey.page.Labels;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Samples;
import org.kehu.survey.result.Grouping;
import org.kehu.survey.result.Withheld;
import org.kehu.survey.result.web.GroupsView.GroupView;
import org.kehu.survey.result.web.ResultView.AreaView;
import org.kehu.survey.result.web.ResultView.QuestionView;
import org.kehu.survey.result.web.ResultView.ScoreView;
import org.kehu.testkit.Proves;
import org.kehu.testkit.browser.Browser;
import org.kehu.testkit.browser.Screen;

/** The page of results in a real browser; pictures are in {@code target/screenshots}. */
class ResultPageIT {

  private static final ScoreView SCORE =
      new ScoreView(new BigDecimal("8.25"), 10, "mean-of-responses", 1, 48);
  private static final QuestionnaireContent ASKED = Samples.shipped("revisit-satisfaction");
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

  private static ResultView result(Withheld withheld) {
    boolean told = withheld == null;
    QuestionView accuracy =
        new QuestionView(
            "accuracy",
            null,
            QuestionKind.CSAT,
            48,
            false,
            List.of(SCORE),
            Map.of(7, 20L, 9, 28L),
            Map.of());
    QuestionView issue =
        new QuestionView(
            "open-issue", null, QuestionKind.SINGLE, 2, true, List.of(), Map.of(), Map.of());
    return new ResultView(
        "survey-1",
        120,
        48,
        new BigDecimal("40.00"),
        5,
        0,
        !told,
        withheld,
        told ? SCORE : null,
        told ? new BigDecimal("0.42") : null,
        3L,
        told ? List.of(new AreaView("timeliness", SCORE)) : List.of(),
        told ? List.of(accuracy, issue) : List.of());
  }

  private static final List<GroupsView> GROUPS =
      List.of(
          new GroupsView(
              "survey-1",
              Grouping.MONTH,
              5,
              0,
              null,
              List.of(new GroupView("2026-11", 48, false, SCORE, new BigDecimal("0.42"), 3L))),
          new GroupsView(
              "survey-1",
              Grouping.REGION,
              5,
              0,
              null,
              List.of(
                  new GroupView("华东", 44, false, SCORE, new BigDecimal("0.42"), 3L),
                  new GroupView("西南", 4, true, null, null, null))));

  private static String opened(Withheld withheld, Screen screen, Locale language)
      throws IOException {
    Labels words = Labels.of(ResultPage.class, language);
    String title = "2026 年度客户满意度调查";
    Path file = Files.createTempFile("kehu-result", ".html");
    Files.writeString(file, ResultPage.of(title, result(withheld), GROUPS, ASKED, words));
    browser.as(screen, language).open(file.toUri());
    assertThat(browser.overhang()).isZero();
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.shoot(withheld == null ? "survey-result" : "survey-withheld")).exists();
    String text = browser.find("main").getDomProperty("textContent");
    Files.delete(file);
    return text;
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh", "PHONE,en", "DESKTOP,zh", "DESKTOP,en"})
  @Proves({"S-07", "S-11"})
  void resultsAreChartsThatAreToldInWordsAndSmallGroupsAreKeptBack(Screen screen, String language)
      throws IOException {
    Locale locale = Locale.forLanguageTag(language);

    String told = opened(null, screen, locale);

    assertThat(told).contains("2026-11 8.25 (n = 48)", "华东 8.25 (n = 44)").doesNotContain("西南");
    assertThat(told)
        .contains(language.equals("zh") ? "回答仅 2 份" : "Only 2 answered", "40.00 %", "± 0.42");
    assertThat(opened(Withheld.STILL_OPEN, screen, locale)).doesNotContain("2026-11");
  }
}
