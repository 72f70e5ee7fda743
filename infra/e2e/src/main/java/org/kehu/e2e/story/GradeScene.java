package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;
import static org.kehu.e2e.story.Teller.expect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Scene 2: grades and key-account tiers by the shipped policies, and why one customer has its own.
 */
final class GradeScene {

  private final Teller teller;
  private final Person manager;

  GradeScene(Suite suite, Teller teller) {
    this.teller = teller;
    this.manager = suite.as("feng.dakehu");
  }

  /**
   * Looks at the key-account specialist's customers.
   *
   * @return customers of grade B that lack nothing but a strong intention for an A, at least one
   */
  List<JsonNode> run() {
    teller.scene("Grades A-D and key-account tiers by policy, with the reason");
    Answer page =
        expect(
            200,
            manager.get("/api/v1/customers?grade=B&owner=st-feng-dakehu&kind=ENTERPRISE&limit=200"),
            "The key-account specialist's customers");
    List<JsonNode> promising =
        page.items()
            .filter(one -> one.path("intention").asString("").equals("SOME"))
            .filter(one -> one.path("potential").asString("").equals("HIGH"))
            .filter(one -> one.path("size").asString("").equals("LARGE"))
            .toList();
    check(
        !promising.isEmpty(),
        "No customer of grade B is left to win; tell it of others: infra/kehu demo --seed N");
    explained(promising.getFirst());
    return promising;
  }

  private void explained(JsonNode customer) {
    String id = customer.path("id").asString("");
    Answer why =
        expect(200, manager.get("/api/v1/customers/" + id + "/grade/explain"), "The explanation");
    String tier = customer.path("tier").asString("");
    check(
        Set.of("A1", "A2", "C").contains(tier),
        "%s buys for half a million and should be a key account, but its tier is %s",
        customer.path("number").asString(""),
        tier);
    List<String> factors = why.body().findValuesAsString("factor");
    check(
        factors.contains("INTENTION"), "The explanation should name the factors: %s", why.brief());
    teller.line(
        "feng.dakehu asks why %s is grade %s, tier %s: %s",
        customer.path("number").asString(""),
        customer.path("grade").asString(""),
        tier,
        why.body().findValues("factors").stream()
            .flatMap(JsonNode::valueStream)
            .filter(factor -> factor.path("counts").asBoolean(false))
            .map(factor ->
                factor.path("factor").asString("")
                    + "="
                    + factor.path("value").asString("")
                    + " → "
                    + factor.path("allows").asString(""))
            .collect(Collectors.joining(", ")));
  }
}
