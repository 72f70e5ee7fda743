package org.kehu.survey.result.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kehu.kit.page.Html;
import org.kehu.survey.page.BarChart;
import org.kehu.survey.page.BarChart.Bar;
import org.kehu.survey.page.Labels;
import org.kehu.survey.page.Sheet;
import org.kehu.survey.questionnaire.Option;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.result.web.GroupsView.GroupView;
import org.kehu.survey.result.web.ResultView.AreaView;
import org.kehu.survey.result.web.ResultView.QuestionView;
import org.kehu.survey.result.web.ResultView.ScoreView;

/**
 * The result of a survey as a page (调查结果, catalogue S-07, S-11): each figure as a chart that is
 * also told in words. What is too small to be told stands there as such.
 */
final class ResultPage {

  private final ResultView result;
  private final List<GroupsView> groups;
  private final QuestionnaireContent asked;
  private final Labels words;
  private final Html html;

  private ResultPage(
      String title,
      ResultView result,
      List<GroupsView> groups,
      QuestionnaireContent asked,
      Labels words) {
    this.result = result;
    this.groups = groups;
    this.asked = asked;
    this.words = words;
    this.html = Sheet.begin(title, words.tag());
  }

  static String of(
      String title,
      ResultView result,
      List<GroupsView> groups,
      QuestionnaireContent asked,
      Labels words) {
    return new ResultPage(title, result, groups, asked, words).whole();
  }

  private String whole() {
    figures();
    if (result.withheld() != null) {
      html.element("p", words.of("withheld." + result.withheld(), result.minimumGroupSize()));
      return Sheet.end(html);
    }
    areas();
    groups.forEach(this::groups);
    html.element("h2", words.of("questions"));
    result.questions().forEach(this::question);
    return Sheet.end(html);
  }

  private void figures() {
    ScoreView overall = result.overall();
    List<String[]> rows = new ArrayList<>();
    rows.add(row("responses", result.n() + " / " + result.invitations()));
    rows.add(row("rate", result.responseRate() == null ? "–" : result.responseRate() + " %"));
    if (overall != null) {
      String margin = result.marginOfError() == null ? "" : " ± " + result.marginOfError();
      rows.add(row("overall", overall.value() + margin));
      rows.add(row("formula", overall.formula() + " v" + overall.formulaVersion()));
    }
    Sheet.table(html, words.of("figures"), rows);
  }

  private String[] row(String key, String value) {
    return new String[] {words.of(key), value};
  }

  private void areas() {
    if (!result.areas().isEmpty()) {
      html.element("h2", words.of("areas"));
      chart("areas", words.of("areas-chart"), result.areas().stream().map(this::bar).toList());
    }
  }

  private Bar bar(AreaView area) {
    return new Bar(
        words.named("area", area.area()),
        area.score().value(),
        area.score().value() + " (n = " + area.score().n() + ")");
  }

  private void groups(GroupsView by) {
    List<Bar> told =
        by.groups().stream().filter(group -> group.overall() != null).map(this::bar).toList();
    html.element("h2", words.of("by." + by.by()));
    if (!told.isEmpty()) {
      chart("by-" + by.by(), words.of("groups-chart"), told);
    }
    long keptBack = by.groups().stream().filter(GroupView::suppressed).count();
    if (keptBack > 0) {
      html.element("p", words.of("kept-back", keptBack, by.minimumGroupSize()), "class", "note");
    }
  }

  private Bar bar(GroupView group) {
    ScoreView overall = Objects.requireNonNull(group.overall());
    return new Bar(
        group.key().isEmpty() ? words.of("none") : group.key(),
        overall.value(),
        overall.value() + " (n = " + group.n() + ")");
  }

  private void question(QuestionView view) {
    Question question = asked.question(view.code()).orElseThrow();
    String title = question.text().in(words.language()) + rowOf(question, view);
    List<Bar> bars = view.suppressed() ? List.of() : bars(question, view);
    if (bars.isEmpty()) {
      html.element("h3", title)
          .element("p", words.of(view.suppressed() ? "too-few" : "answered", view.n()));
      return;
    }
    BigDecimal most = bars.stream().map(Bar::value).reduce(BigDecimal.ONE, BigDecimal::max);
    String row = view.row() == null ? "" : "-" + view.row();
    new BarChart("q-" + view.code() + row, title, bars, most, null, "").to(html);
  }

  private String rowOf(Question question, QuestionView view) {
    return question.rows().stream()
        .filter(row -> row.code().equals(view.row()))
        .findFirst()
        .map(row -> " – " + row.text().in(words.language()))
        .orElse("");
  }

  private List<Bar> bars(Question question, QuestionView view) {
    List<Bar> bars = new ArrayList<>();
    view.points().forEach((point, times) -> bars.add(times(Integer.toString(point), times)));
    for (Option option : question.options()) {
      Long times = view.options().get(option.code());
      if (times != null) {
        bars.add(times(option.text().in(words.language()), times));
      }
    }
    return bars;
  }

  private Bar times(String name, long times) {
    return new Bar(name, BigDecimal.valueOf(times), words.of("times", times));
  }

  private void chart(String id, String title, List<Bar> bars) {
    new BarChart(id, title, bars, BigDecimal.TEN, null, "").to(html);
  }
}
