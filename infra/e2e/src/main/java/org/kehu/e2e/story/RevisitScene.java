package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;
import static org.kehu.e2e.story.Teller.eventually;
import static org.kehu.e2e.story.Teller.expect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Scene 3 (application scene 2 of X-40, regular contact with existing customers and their needs):
 * revisits are planned by grade, a visit is made, the customer is won for more, and the revisit
 * comes sooner.
 */
final class RevisitScene {

  private final Teller teller;
  private final Person manager;
  private final Person boss;

  RevisitScene(Suite suite, Teller teller) {
    this.teller = teller;
    this.manager = suite.as("feng.dakehu");
    this.boss = suite.as("wang.zong");
  }

  /** Visits one of these customers of grade B; returns the one that became an A. */
  JsonNode run(List<JsonNode> promising) {
    teller.scene("Revisits and a visit: regular contact and needs (X-40, 应用场景二: 老客户维护与需求)");
    JsonNode customer = latestDue(promising);
    String id = customer.path("id").asString("");
    Answer planned = revisit(id, "B", "P6M");
    teller.line(
        "visit-service has planned %s for grade B, half-yearly: due %s, %s at the latest",
        planned.text("number"), planned.text("dueOn"), planned.text("latestOn"));
    yearly();
    visit(id);
    win(id);
    Answer sooner = revisit(id, "A", "P3M");
    check(
        sooner.text("latestOn").compareTo(planned.text("latestOn")) < 0
            && sooner.text("dueOn").compareTo(sooner.text("latestOn")) <= 0,
        "The revisit of a customer who became A should come before %s, but %s",
        planned.text("latestOn"),
        sooner.brief());
    teller.line(
        "the revisit is planned anew, quarterly: due %s instead of %s, %s at the latest",
        sooner.text("dueOn"), planned.text("dueOn"), sooner.text("latestOn"));
    return customer;
  }

  /** The customer whose revisit is furthest away, so that a shorter cycle must move it. */
  private JsonNode latestDue(List<JsonNode> promising) {
    Set<String> ids =
        promising.stream().map(one -> one.path("id").asString("")).collect(Collectors.toSet());
    Answer page =
        eventually(
            "Revisits of the key-account specialist's customers",
            () ->
                expect(
                    200,
                    manager.get(
                        "/api/v1/revisits?status=PLANNED&grade=B&owner=st-feng-dakehu&limit=200"),
                    "The list of revisits"),
            seen -> customersOf(seen).anyMatch(ids::contains));
    String latest =
        customersOf(page).filter(ids::contains).reduce((one, later) -> later).orElseThrow();
    return promising.stream()
        .filter(one -> one.path("id").asString("").equals(latest))
        .findFirst()
        .orElseThrow();
  }

  /** Any customer of grade C, as the general manager sees it. */
  private void yearly() {
    JsonNode revisit =
        eventually(
                "A revisit of a customer of grade C",
                () ->
                    expect(
                        200,
                        boss.get("/api/v1/revisits?status=PLANNED&grade=C&limit=1"),
                        "The list of revisits"),
                page -> page.items().findAny().isPresent())
            .items()
            .findFirst()
            .orElseThrow();
    Answer why =
        expect(
            200,
            boss.get("/api/v1/revisits/" + revisit.path("id").asString("") + "/explain"),
            "The explanation of a yearly due date");
    check(why.text("cycle").equals("P1Y"), "Grade C should be visited yearly, but %s", why.brief());
    teller.line(
        "and %s for a customer of grade C, yearly: due %s",
        revisit.path("number").asString(""), revisit.path("dueOn").asString(""));
  }

  private static Stream<String> customersOf(Answer revisits) {
    return revisits.items().map(one -> one.path("customerId").asString(""));
  }

  /** The planned revisit of a customer, once it follows this grade and cycle. */
  private Answer revisit(String customerId, String grade, String cycle) {
    Answer list =
        eventually(
            "A revisit planned by grade " + grade,
            () ->
                expect(
                    200,
                    manager.get("/api/v1/revisits?status=PLANNED&customer=" + customerId),
                    "The list of revisits"),
            page -> page.items().anyMatch(one -> one.path("grade").asString("").equals(grade)));
    String id = list.only("planned revisit of the customer").path("id").asString("");
    Answer why =
        expect(
            200,
            manager.get("/api/v1/revisits/" + id + "/explain"),
            "The explanation of a due date");
    check(
        why.text("cycle").equals(cycle),
        "Grade %s should be revisited every %s, but %s",
        grade,
        cycle,
        why.brief());
    return expect(200, manager.get("/api/v1/revisits/" + id), "The revisit");
  }

  private void visit(String customerId) {
    Instant now = Instant.now();
    Answer plan =
        expect(
            201,
            manager.post(
                "/api/v1/visits",
                Map.of(
                    "customerId", customerId,
                    "purpose", "NEEDS",
                    "plannedAt", now.plusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString(),
                    "content", "了解明年检测需求,介绍新的化学分析能力",
                    "place", "客户厂区三号会议室")),
            "Planning a visit");
    String visit = "/api/v1/visits/" + plan.text("id");
    Map<String, Object> summary =
        Map.of(
            "summary", "客户明年计划扩产,合作意向强烈,需要一份年度方案",
            "intention", "STRONG",
            "nextStep",
                Map.of(
                    "what", "寄送年度检测方案并电话跟进",
                    "dueOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString(),
                    "mode", "PHONE"),
            "marketNotes", "同区域两家新厂将在年内投产");
    Answer early =
        expect(409, manager.post(visit + "/complete", summary), "Summing up a visit not yet made");
    List<String> moves = early.texts("allowedMoves");
    check(
        moves.contains("CONFIRM"), "The refusal should name the allowed moves: %s", early.brief());
    teller.line(
        "feng.dakehu plans %s; summing it up too early is refused with 409, allowed: %s",
        plan.text("number"), moves);
    step(visit + "/confirm", Map.of("channel", "PHONE", "note", "王经理确认到访"));
    step(
        visit + "/prepare",
        Map.of(
            "situationKnown",
            true,
            "needsKnown",
            true,
            "materials",
            List.of("BROCHURE", "COOPERATION_PLAN"),
            "visitors",
            List.of(Map.of("staffId", "st-feng-dakehu", "duty", "主谈"))));
    step(visit + "/conduct", Map.of("feedback", "对检测周期满意,希望增加上门取样"));
    Answer done = step(visit + "/complete", summary);
    check(
        done.text("status").equals("COMPLETED"), "The visit should be complete: %s", done.brief());
    Answer next =
        eventually(
            "The follow-up of the next step",
            () -> manager.get("/api/v1/follow-ups?customer=" + customerId),
            page -> page.items().findAny().isPresent());
    JsonNode followUp = next.only("follow-up of the next step");
    teller.line(
        "confirmed, prepared, made, summed up; the next step is follow-up %s, due %s",
        followUp.path("number").asString(""), followUp.path("dueOn").asString(""));
  }

  private Answer step(String path, Map<String, ?> body) {
    return expect(200, manager.post(path, body), path.substring(path.lastIndexOf('/') + 1));
  }

  private void win(String id) {
    String path = "/api/v1/customers/" + id;
    Answer file = expect(200, manager.get(path), "The customer's file");
    Answer stale = manager.patch(path, Map.of("intention", "STRONG"), "\"0\"");
    check(
        stale.status() == 412, "A change on a stale ETag should be refused, but %s", stale.brief());
    Answer won =
        expect(
            200,
            manager.patch(path, Map.of("intention", "STRONG"), file.header("ETag")),
            "Raising the intention");
    check(won.text("grade").equals("A"), "The customer should be an A now: %s", won.brief());
    teller.line(
        "feng.dakehu notes the strong intention (a stale change is refused with %d): grade B → A",
        stale.status());
  }
}
