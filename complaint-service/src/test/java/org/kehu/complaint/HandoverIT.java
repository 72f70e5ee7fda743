package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The open cases of somebody who leaves go on with others. */
@KehuServiceTest
@Proves("C-115")
class HandoverIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String LEAVER = "st-lin-kefu";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String HEAD = Http.person("sun.jingli", "manager");

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private String assigned(String token, String customer) {
    String body =
        "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"x\"%s}"
            .formatted(customer);
    String id = http.post(CASES, token, body).is(201).text("/id");
    http.command(id, "acknowledge", token, "{}").is(200);
    http.command(id, "assign", HEAD, "{\"assigneeId\":\"" + LEAVER + "\"}").is(200);
    return id;
  }

  private String assignee(String id) {
    return http.get(CASES + "/" + id, HEAD).is(200).text("/assigneeId");
  }

  private static void tell(String handover, int sequence, String what, String further) {
    String type = "kehu.customer.handover-" + what + ".v1";
    Events.tell(
        "kehu.customer.v1",
        type,
        "handover/" + handover,
        sequence,
        "{\"handoverId\":\"%s\",\"number\":\"JJ-2026-0001\",\"staffId\":\"%s\",%s}"
            .formatted(handover, LEAVER, further));
  }

  @Test
  void aCaseGoesWithItsCustomerAndTheRestToTheSuccessor() {
    Customers customer = Customers.fresh("customer-service", LEAVER, null, "NORMAL");
    customer.tell(1);
    String with = assigned(HEAD, ",\"customerId\":\"" + customer.id() + "\"");
    String rest = assigned(AGENT, "");
    await()
        .atMost(SOON)
        .until(
            () -> http.get(CASES + "/" + with, HEAD).json().at("/customer/verified").asBoolean());
    String handover = UUID.randomUUID().toString();

    String handed =
        """
        "contactBy":"2030-01-01",
        "customers":[{"customerId":"%s","ownerId":"st-chen-kefu","departmentId":"sales"},
                     {"customerId":"%s","departmentId":"sales"}]\
        """
            .formatted(customer.id(), UUID.randomUUID());
    tell(handover, 1, "customers-handed", handed);

    await().atMost(SOON).until(() -> assignee(with).equals("st-chen-kefu"));
    assertThat(assignee(rest)).isEqualTo(LEAVER);
    assertThat(http.get(CASES + "/" + with, HEAD).text("/departmentId"))
        .isEqualTo("customer-service");

    tell(
        handover,
        2,
        "completed",
        "\"successorId\":\"st-sun-jingli\",\"departmentId\":\"customer-service\",\"customers\":1");

    await().atMost(SOON).until(() -> assignee(rest).equals("st-sun-jingli"));
    assertThat(assignee(with)).isEqualTo("st-chen-kefu");
    assertThat(Events.of("kehu.complaint.v1", rest))
        .extracting(Events.Heard::type)
        .contains("kehu.complaint.case-transferred.v1");
  }
}
