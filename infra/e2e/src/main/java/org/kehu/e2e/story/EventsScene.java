package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;
import static org.kehu.e2e.story.Teller.eventually;
import static org.kehu.e2e.story.Teller.expect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.e2e.subscriber.LateJoiner;
import org.kehu.e2e.subscriber.LateJoiner.Listed;
import org.kehu.e2e.subscriber.Notebook;
import tools.jackson.databind.JsonNode;

/** Scene 7: another department has heard everything, and a late one rebuilds the customer list. */
final class EventsScene {

  private static final List<String> OF_A_HANDLED_CASE =
      List.of(
          "kehu.complaint.case-registered.v1",
          "kehu.complaint.case-acknowledged.v1",
          "kehu.complaint.case-transferred.v1",
          "kehu.complaint.case-investigated.v1",
          "kehu.complaint.proposals-offered.v1",
          "kehu.complaint.proposal-accepted.v1",
          "kehu.complaint.result-approved.v1",
          "kehu.complaint.case-resolved.v1",
          "kehu.complaint.callback-held.v1",
          "kehu.complaint.case-closed.v1");

  private final Suite suite;
  private final Teller teller;
  private final Notebook notebook;

  /** A scene with what a department noted that has listened since before the story began. */
  EventsScene(Suite suite, Teller teller, Notebook notebook) {
    this.suite = suite;
    this.teller = teller;
    this.notebook = notebook;
  }

  void run(Answer closed) {
    teller.scene("Two other departments, with nothing but a Kafka client");
    String chain = closed.text("correlationId");
    eventually(
        "Every event of the story in the topics",
        () -> notebook.typesInChain(chain),
        types ->
            types.contains("kehu.survey.low-score-found.v1")
                && notebook.registeredInChain(chain) == 2
                && notebook.typesOf("case/" + closed.text("id")).containsAll(OF_A_HANDLED_CASE));
    eventually(
        "The last event of every subject beside its newest state",
        notebook::unevenSubjects,
        List::isEmpty);
    List<String> faults = notebook.faults();
    check(faults.isEmpty(), "%d faults in the events, first: %s", faults.size(), first(faults));
    teller.line(
        "the first has listened since the first scene: %d events of %d subjects, %d types, in order, none lost, each valid",
        notebook.events(), notebook.subjects(), notebook.types().size());
    teller.line(
        "of %d subjects it knows the newest state: none lacks its last event", notebook.states());
    teller.line("one causal chain: %s", String.join(" → ", notebook.typesInChain(chain)));
    rebuilt();
  }

  private static String first(List<String> faults) {
    return faults.isEmpty() ? "" : faults.getFirst();
  }

  private void rebuilt() {
    Map<String, Listed> api = ofApi();
    Map<String, Listed> joined =
        eventually(
            "The customer list rebuilt from kehu.customer.state.v1",
            () -> new LateJoiner(suite.kafka()).customers(),
            api::equals);
    teller.line(
        "the second joins late and rebuilds %d customers from kehu.customer.state.v1: equal to the API's",
        joined.size());
  }

  private Map<String, Listed> ofApi() {
    Person bi = suite.as("bi");
    Map<String, Listed> customers = new TreeMap<>();
    String next = "/api/v1/customers?limit=200";
    while (!next.isEmpty()) {
      Answer page = expect(200, bi.get(next), "A page of customers");
      page.items().forEach(one -> customers.put(one.path("id").asString(""), listed(one)));
      String cursor = page.text("next");
      next = cursor.isEmpty() ? "" : "/api/v1/customers?limit=200&after=" + cursor;
    }
    return customers;
  }

  private static Listed listed(JsonNode customer) {
    boolean enterprise = customer.path("kind").asString("").equals("ENTERPRISE");
    return new Listed(
        customer.path("number").asString(""),
        customer.path("kind").asString(""),
        enterprise ? customer.path("name").asString("") : "",
        customer.path("status").asString(""),
        customer.path("grade").asString(""),
        customer.path("tier").asString(""),
        customer.path("ownerId").asString(""),
        customer.path("departmentId").asString(""),
        customer.path("region").asString(""));
  }
}
