package org.kehu.e2e.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A department that would not notice what is wrong could not say that all is well. */
class NotebookTest {

  private static final String TYPE = "kehu.complaint.case-acknowledged.v1";
  private static final String STATE = "kehu.complaint.state.v1";

  private final Notebook notebook = new Notebook();

  @Test
  void eventsInOrderAreNotedOnceAndAreNoFault() {
    notebook.noteEvent(event("a", 1));
    notebook.noteEvent(event("a", 2));
    notebook.noteEvent(event("a", 1));
    notebook.noteEvent(event("b", 1));

    assertThat(notebook.faults()).isEmpty();
    assertThat(notebook.events()).isEqualTo(3);
    assertThat(notebook.typesOf("case/a")).containsExactly(TYPE, TYPE);
    assertThat(notebook.subjectsOf(TYPE, "portal")).containsExactlyInAnyOrder("case/a", "case/b");
  }

  @Test
  void aGapAndAnotherEventOfTheSameNumberAreFaults() {
    notebook.noteEvent(event("a", 1));
    notebook.noteEvent(event("a", 3));
    notebook.noteEvent(changed(event("a", 3), "ce_id", "another"));

    assertThat(notebook.faults()).hasSize(2);
    assertThat(notebook.faults().getFirst()).contains("should be number 2 of its subject");
    assertThat(notebook.faults().getLast()).contains("came after number 3");
  }

  @Test
  void aLostLastEventIsSeenByTheState() {
    notebook.noteEvent(event("a", 1));
    notebook.noteState(state("a", 1));
    assertThat(notebook.unevenSubjects()).isEmpty();

    notebook.noteState(state("a", 2));

    assertThat(notebook.faults()).isEmpty();
    assertThat(notebook.unevenSubjects()).hasSize(1);
  }

  @Test
  void aStateThatNeverCameIsSeenOnceAnotherOfItsKindHasOne() {
    notebook.noteEvent(event("a", 1));
    assertThat(notebook.unevenSubjects()).isEmpty();

    notebook.noteEvent(event("b", 1));
    notebook.noteState(state("b", 1));

    assertThat(notebook.unevenSubjects())
        .containsExactly("case/a was told up to number 1, but has no state");
  }

  @Test
  void whatTheContractsPromiseOfEachRecordIsChecked() {
    Told event = event("a", 1);
    assertThat(faultOf(changed(event, "causationid", ""))).contains("lacks the header causationid");
    assertThat(faultOf(changed(event, "correlationid", ""))).contains("lacks the header");
    assertThat(faultOf(changed(event, "actor", ""))).contains("lacks the header actor");
    assertThat(faultOf(changed(event, "ce_specversion", "0.3"))).contains("is of CloudEvents 0.3");
    assertThat(faultOf(changed(event, "ce_subject", "case/z"))).contains("has the key a");
    assertThat(faultOf(new Told(event.topic(), "a", event.headers(), "{}")))
        .contains("breaks its schema");
  }

  private static String faultOf(Told told) {
    Notebook fresh = new Notebook();
    fresh.noteEvent(told);
    assertThat(fresh.faults()).hasSize(1);
    return fresh.faults().getFirst();
  }

  private static Told event(String id, long sequence) {
    String body =
        """
        {"caseId": "%s", "number": "TS-20261123-0001", "acknowledgedAt": "2026-11-23T01:00:00Z"}
        """
            .formatted(id);
    return new Told("kehu.complaint.v1", id, headers(TYPE, id, sequence), body);
  }

  private static Told state(String id, long sequence) {
    String body =
        """
        {"caseId": "%s", "number": "TS-20261123-0001", "kind": "COMPLAINT", "status": "RECEIVED",
         "severity": "GENERAL", "firstContactOwnerId": "st-chen-kefu", "departmentId": "sales",
         "receivedAt": "2026-11-23T01:00:00Z"}
        """
            .formatted(id);
    return new Told(STATE, id, headers(STATE, id, sequence), body);
  }

  private static Map<String, String> headers(String type, String id, long sequence) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", type + id + sequence);
    headers.put("ce_source", "urn:kehu:service:complaint");
    headers.put("ce_type", type);
    headers.put("ce_subject", "case/" + id);
    headers.put("ce_time", "2026-11-23T01:00:00Z");
    headers.put("kehusequence", Long.toString(sequence));
    headers.put("correlationid", "chain");
    headers.put("causationid", "cause");
    headers.put("actor", "portal");
    headers.put("level", "0");
    return headers;
  }

  private static Told changed(Told told, String header, String value) {
    Map<String, String> headers = new HashMap<>(told.headers());
    headers.put(header, value);
    return new Told(told.topic(), told.key(), headers, told.body());
  }
}
