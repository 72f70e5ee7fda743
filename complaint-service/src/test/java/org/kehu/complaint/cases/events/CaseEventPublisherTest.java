package org.kehu.complaint.cases.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.cases.CaseEvent;
import org.kehu.complaint.cases.CaseEvent.CaseCustomerVerified;
import org.kehu.complaint.cases.CaseEvent.CaseTransferred;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseNotice;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.access.Level;
import org.kehu.kit.crypto.CryptoProperties;
import org.kehu.kit.crypto.EventSeal;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

class CaseEventPublisherTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final List<String> PERSONAL =
      List.of("王", "13805910001", "wangjg", "北大路", "送检", "漏填");

  private static final EventSeal SEAL =
      EventSeal.of(
          new CryptoProperties(
              null, null, "test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", null, null));

  private final CaseEventPublisher publisher = new CaseEventPublisher(new SealedComplainant(SEAL));

  @Test
  void everyEventFitsItsSchemaAndTellsNothingPersonal() throws IOException {
    Set<Class<?>> told = new HashSet<>();
    Map<ComplaintCase, List<CaseEvent>> all = new HashMap<>();
    for (CaseStatus status : CaseStatus.values()) {
      for (CaseMove move : CaseSamples.in(status).allowedMoves()) {
        ComplaintCase c = CaseSamples.in(status);
        all.put(c, CaseSamples.move(c, move));
      }
    }
    ComplaintCase verified = CaseSamples.in(CaseStatus.ASSIGNED);
    all.put(verified, verified.concerns(CaseSamples.known(Level.RESTRICTED)));
    ComplaintCase paused = CaseSamples.in(CaseStatus.ASSIGNED);
    paused.pause(CaseSamples.waiting(), CaseSamples.ALWAYS, CaseSamples.at(100));
    all.put(paused, CaseSamples.move(paused, CaseMove.RESUME));
    ComplaintCase fresh = CaseSamples.registered(CaseSamples.STRICT, Severity.CRISIS);
    all.put(
        fresh,
        List.of(
            new CaseEvent.CaseRegistered(),
            new CaseEvent.CaseMigrated("2019-42", CaseSamples.START, CaseSamples.START),
            new CaseEvent.CaseDeadlinesMoved(CaseSamples.START),
            new CaseCustomerVerified(CaseSamples.CUSTOMER),
            new CaseEvent.CaseAbsorbed(CaseSamples.OTHER, 2),
            new CaseEvent.EffectTold(CaseSamples.OTHER, CaseSamples.START),
            new CaseTransferred(null, null, "legal")));
    ComplaintCase written = CaseSamples.in(CaseStatus.ASSIGNED);
    all.put(
        written,
        Arrays.stream(CaseNotice.values())
            .<CaseEvent>map(notice -> new CaseEvent.NoticeRequested(notice, CaseSamples.START))
            .toList());
    for (Map.Entry<ComplaintCase, List<CaseEvent>> entry : all.entrySet()) {
      for (CaseEvent event : entry.getValue()) {
        OutgoingEvent out = publisher.publish(entry.getKey(), event);
        assertThat(out.topic()).isEqualTo("kehu.complaint.v1");
        assertThat(out.customerId()).isEqualTo(CaseSamples.CUSTOMER);
        assertFits(out.type(), out.data());
        told.add(event.getClass());
      }
    }
    assertThat(told)
        .as("an event that nobody made here is an event whose schema nobody checked")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(CaseEvent.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  void everyStateTellsItselfAndItsOpenWork(CaseStatus status) throws IOException {
    ComplaintCase c = CaseSamples.in(status);

    List<StateRecord> states = publisher.states(c);

    assertThat(states)
        .extracting(StateRecord::topic)
        .containsExactly("kehu.complaint.state.v1", "kehu.task.state.v1");
    assertFits(states.getFirst().type(), Objects.requireNonNull(states.getFirst().data()));
    Object task = states.getLast().data();
    assertThat(task == null).isEqualTo(!status.isOpen());
    if (task != null) {
      assertFits(states.getLast().type(), task);
    }
  }

  @Test
  @Proves({"P-21", "G-08"})
  void whereTheComplainantIsWrittenToIsToldSealedAndAlikeEachTime() {
    ComplaintCase c = CaseSamples.in(CaseStatus.ASSIGNED);

    String told = complainantOf(c);
    assertThat(SEAL.open("case complainant " + c.id(), told))
        .isEqualTo("{\"name\":\"王建国\",\"phone\":\"13805910001\",\"email\":\"wangjg@example.com\"}");
    assertThat(complainantOf(c)).isEqualTo(told);
    assertThat(JSON.writeValueAsString(publisher.states(CaseSamples.nameless()).getFirst().data()))
        .doesNotContain("sealedComplainant");
  }

  private String complainantOf(ComplaintCase c) {
    return JSON.valueToTree(publisher.states(c).getFirst().data())
        .path("sealedComplainant")
        .asString();
  }

  @Test
  void anApprovalWaitsForTheRoleAndACallBackForTheOfficer() {
    assertThat(task(CaseStatus.ACCEPTED))
        .contains("\"APPROVE_RESULT\"", "\"general-manager\"")
        .doesNotContain("assigneeId");
    assertThat(task(CaseStatus.RESOLVED))
        .contains("\"CALL_BACK\"", "\"" + CaseSamples.OFFICER + "\"", "dueAt");
    assertThat(task(CaseStatus.RECEIVED)).contains("\"ACKNOWLEDGE_CASE\"", "complaint-group");
  }

  @Test
  @Proves("P-27")
  void theWordToTheCustomerIsATaskOfItsOwnOnceSomebodyWasAsked() throws IOException {
    ComplaintCase c = CaseSamples.in(CaseStatus.ASSIGNED);
    c.watch(CaseSamples.ALWAYS, CaseSamples.at(300));

    StateRecord asked = publisher.states(c).getLast();
    assertThat(asked.key()).isEqualTo(c.id() + "-progress");
    assertFits(asked.type(), Objects.requireNonNull(asked.data()));
    assertThat(JSON.writeValueAsString(asked.data()))
        .contains("\"TELL_PROGRESS\"", "\"" + CaseSamples.OFFICER + "\"");

    c.tellProgress(CaseSamples.progress(), CaseSamples.ALWAYS, CaseSamples.at(301));
    assertThat(publisher.states(c)).hasSize(3);
    assertThat(publisher.states(c).getLast().data()).isNull();
  }

  private String task(CaseStatus status) {
    return JSON.writeValueAsString(publisher.states(CaseSamples.in(status)).getLast().data());
  }

  private static void assertFits(String type, Object data) throws IOException {
    String json = JSON.writeValueAsString(data);
    try (InputStream schema =
        Objects.requireNonNull(
            CaseEventPublisherTest.class.getResourceAsStream("/schemas/" + type + ".json"), type)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .as("%s %s", type, json)
          .isEmpty();
    }
    assertThat(json).doesNotContain(PERSONAL.toArray(String[]::new));
  }
}
