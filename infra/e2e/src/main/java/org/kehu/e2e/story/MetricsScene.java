package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scene 8: the metrics of all services moved, a business meter of each among them. */
final class MetricsScene {

  /** Of each process what its people look at. */
  private static final Map<String, String> BUSINESS =
      Map.of(
          "gateway", "kehu_gateway_requests_seconds_count",
          "customer", "kehu_customer_imports_rows_total",
          "complaint", "kehu_complaint_cases_moves_total",
          "visit", "kehu_visit_visits_completed_total",
          "survey", "kehu_survey_low_scores_total");

  private final Suite suite;
  private final Teller teller;

  MetricsScene(Suite suite, Teller teller) {
    this.suite = suite;
    this.teller = teller;
  }

  /** The meters of every process now. */
  Map<String, Meters> now() {
    Map<String, Meters> now = new TreeMap<>();
    suite.management().keySet().forEach(process -> now.put(process, Meters.of(suite, process)));
    return now;
  }

  void run(Map<String, Meters> before) {
    teller.scene("Metrics of every service moved");
    now().forEach((process, after) -> moved(process, before.get(process), after));
  }

  private void moved(String process, @Nullable Meters before, Meters after) {
    if (before == null || before.isOfAnotherProcessThan(after)) {
      check(!after.own().isEmpty(), "%s has no meters after its restart", process);
      teller.line(
          "%s was started again meanwhile and counts %d samples anew", process, after.own().size());
      return;
    }
    List<String> moved = after.movedSince(before);
    String meter = BUSINESS.getOrDefault(process, "");
    String sample =
        moved.stream()
            .filter(name -> name.startsWith(meter))
            .findFirst()
            .orElseThrow(() -> new StoryFailed("%s of %s did not move".formatted(meter, process)));
    teller.line("%s: %d samples moved, among them %s", process, moved.size(), sample);
  }
}
