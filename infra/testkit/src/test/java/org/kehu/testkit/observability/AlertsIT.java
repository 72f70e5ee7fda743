package org.kehu.testkit.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules of Prometheus do what their tests say, and whoever is called finds a page. */
class AlertsIT {

  private final Observability observability = Observability.find();

  @Test
  void theScrapeConfigurationAndItsRulesAreValid() {
    Promtool.orNotRun().succeeds(observability.prometheus(), "check", "config", "prometheus.yml");
  }

  @Test
  void theRulesDoWhatTheirTestsSay() {
    Promtool promtool = Promtool.orNotRun();
    assertThat(observability.testFiles()).isNotEmpty();

    observability
        .testFiles()
        .forEach(file ->
            promtool.succeeds(file.getParent(), "test", "rules", file.getFileName().toString()));
  }

  @Test
  void everyAlertIsSeenToFireAndToStayQuiet() {
    Set<String> fires = new TreeSet<>();
    Set<String> staysQuiet = new TreeSet<>();
    for (JsonNode check : checks()) {
      Set<String> seen = check.path("exp_alerts").isEmpty() ? staysQuiet : fires;
      seen.add(check.path("alertname").asString(""));
    }

    assertThat(fires).as("alerts that a test sees fire").isEqualTo(alerts());
    assertThat(staysQuiet).as("alerts that a test sees stay quiet").isEqualTo(alerts());
  }

  @Test
  void everyAlertHasItsRunbookAndEveryRunbookItsAlert() {
    assertThat(observability.runbooks()).isEqualTo(alerts());
    assertThat(rules("alert"))
        .allSatisfy(rule ->
            assertThat(rule.at("/annotations/runbook").asString(""))
                .isEqualTo(
                    "infra/observability/runbooks/" + rule.path("alert").asString("") + ".md"));
  }

  @Test
  void everyAlertSaysHowUrgentItIsInBothLanguages() {
    assertThat(rules("alert"))
        .allSatisfy(rule -> {
          assertThat(rule.at("/labels/severity").asString("")).isIn("page", "ticket");
          assertThat(rule.at("/annotations/summary").asString("")).isNotBlank();
          assertThat(rule.at("/annotations/summary_zh").asString("")).containsPattern("\\p{IsHan}");
        });
  }

  @Test
  void everyRecordedFigureThatIsAskedForIsRecorded() {
    Set<String> recorded =
        rules("record").map(rule -> rule.path("record").asString("")).collect(Collectors.toSet());

    assertThat(
            observability.queries().stream()
                .flatMap(query -> query.metrics().stream())
                .filter(metric -> metric.contains(":")))
        .isNotEmpty()
        .allMatch(recorded::contains);
  }

  private Set<String> alerts() {
    return rules("alert")
        .map(rule -> rule.path("alert").asString(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<JsonNode> rules(String kind) {
    return observability.rules().stream().filter(rule -> rule.has(kind));
  }

  private List<JsonNode> checks() {
    return observability.tests().stream()
        .flatMap(test -> test.path("alert_rule_test").valueStream())
        .toList();
  }
}
