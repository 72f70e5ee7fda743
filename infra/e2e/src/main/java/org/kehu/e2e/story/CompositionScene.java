package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;
import static org.kehu.e2e.story.Teller.expect;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Scene 6 (application scene 4 of X-40, market strategy from analysis): what the story changed. */
final class CompositionScene {

  private final Teller teller;
  private final Person bi;

  CompositionScene(Suite suite, Teller teller) {
    this.teller = teller;
    this.bi = suite.as("bi");
  }

  /** Customers by grade and region now. */
  Map<String, Long> now() {
    Answer answer =
        expect(
            200,
            bi.get("/api/v1/customers/analysis/composition?by=grade,region"),
            "The composition by grade and region");
    Map<String, Long> groups = new TreeMap<>();
    for (JsonNode group : answer.body().path("groups")) {
      groups.put(key(group.path("key")), group.path("customers").asLong(0));
    }
    return groups;
  }

  void run(Map<String, Long> before, JsonNode customer) {
    teller.scene("Composition: market strategy from analysis (X-40, 应用场景四: 市场策略与产品优化)");
    Map<String, Long> after = now();
    String region = customer.path("region").asString("");
    moved(before, after, "B " + region, -1);
    moved(before, after, "A " + region, 1);
    check(
        sum(before) <= sum(after),
        "No customer should get lost: %d before, %d after",
        sum(before),
        sum(after));
    teller.line(
        "%d customers in %d groups of grade and region, none lost", sum(after), after.size());
  }

  private void moved(Map<String, Long> before, Map<String, Long> after, String group, long by) {
    long had = before.getOrDefault(group, 0L);
    long has = after.getOrDefault(group, 0L);
    check(has - had == by, "%s should go from %d to %d, but has %d", group, had, had + by, has);
    teller.line("bi asks for the composition: %s went from %d to %d", group, had, has);
  }

  private static long sum(Map<String, Long> groups) {
    return groups.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String key(JsonNode key) {
    return key.path("grade").asString("") + " " + key.path("region").asString("");
  }
}
