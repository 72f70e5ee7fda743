package org.kehu.visit.reception;

import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Events;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;

/** An outlet of a test's own, with a leader and three salespeople. */
record Outlet(VisitApi api, String id) {

  private static final List<String> PEOPLE = List.of("boss", "a", "b", "c");

  /** Opened, as customer-service tells of its staff. */
  static Outlet open(VisitApi api, StaffDirectory staff) {
    Outlet outlet = new Outlet(api, "floor-" + UUID.randomUUID().toString().substring(24));
    PEOPLE.forEach(outlet::tell);
    eventually(() -> {
      if (PEOPLE.stream().anyMatch(who -> staff.byId(outlet.staff(who)).isEmpty())) {
        throw new AssertionError("staff not known yet");
      }
    });
    return outlet;
  }

  private void tell(String who) {
    Events.tell(
        "kehu.staff.state.v1",
        "kehu.staff.state.v1",
        "staff/" + staff(who),
        1,
        """
        {"staffId":"%s","userName":"%s","name":"%s","departmentId":"%s","departments":["%s"],
         "leader":%s,"deputyOf":[],"active":true}
        """
            .formatted(staff(who), userName(who), who, id, id, who.equals("boss")));
  }

  private String userName(String who) {
    return who + "." + id;
  }

  /** Staff id of one of the people. */
  String staff(String who) {
    return "st-" + who + "-" + id;
  }

  /** Token of the leader. */
  String boss() {
    return person(userName("boss"), "supervisor");
  }

  /** Token of a salesperson. */
  String sales(String who) {
    return person(userName(who), "account-manager");
  }

  /** Sets the rota of the present week; answers its path. */
  String rota(String... people) {
    String ids = String.join(",", Stream.of(people).map(who -> '"' + staff(who) + '"').toList());
    Answer set = api.post("/api/v1/receptions/rotas", boss(), "{\"staffIds\":[%s]}".formatted(ids));
    return "/api/v1/receptions/rotas/" + set.is(201).text("/id");
  }

  /** Enters a customer who was never here. */
  Answer newcomer(String... more) {
    return enter("\"cameBefore\":\"NO\"", more);
  }

  /** Enters a customer. */
  Answer enter(String answers, String... more) {
    String rest = more.length == 0 ? "" : "," + String.join(",", more);
    return api.post(
        "/api/v1/receptions", boss(), "{\"channel\":\"VISIT\",%s%s}".formatted(answers, rest));
  }

  /** Who receives, as one of the people. */
  String receiver(Answer entry) {
    return entry.text("/receiverId").replace("st-", "").replace("-" + id, "");
  }

  /** Ends a reception. */
  Answer end(Answer entry, String result) {
    return api.post(
        path(entry) + "/end",
        boss(),
        "{\"result\":\"%s\",\"content\":\"介绍了产品\"}".formatted(result));
  }

  static String path(Answer entry) {
    return "/api/v1/receptions/" + entry.text("/id");
  }
}
