package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;
import static org.kehu.e2e.story.Teller.expect;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Scene 4 (application scene 3 of X-40, receiving, handling and answering complaints): from the
 * telephone call to the closed case, with the wrong steps that people try on the way.
 */
final class ComplaintScene {

  private final Suite suite;
  private final Teller teller;
  private final Consumer<Moment> meanwhile;

  /** A scene with something that happens to the suite while the complaint is half handled. */
  ComplaintScene(Suite suite, Teller teller, Consumer<Moment> meanwhile) {
    this.suite = suite;
    this.teller = teller;
    this.meanwhile = meanwhile;
  }

  /** Handles a complaint of this customer to the end; returns the closed case. */
  Answer run(JsonNode customer) {
    teller.scene("A complaint: receiving, handling, answering (X-40, 应用场景三: 投诉与建议受理)");
    Person agent = suite.as("chen.kefu");
    Person officer = suite.as("zheng.tousu");
    String path = registered(agent, customer);
    acknowledged(agent, path);
    Answer handed =
        step(
            agent,
            path + "/transfer",
            Map.of("departmentId", "complaint-group", "reason", "属投诉组职责范围,客户要求书面答复"));
    check(
        handed.text("assigneeId").equals("st-zheng-tousu"),
        "The complaint group's leader should have it now: %s",
        handed.brief());
    teller.line(
        "chen.kefu passes it on to the complaint group: zheng.tousu has it, chen.kefu stays answerable");
    investigated(officer, path);
    meanwhile.accept(Moment.COMPLAINT_HALF_HANDLED);
    answered(officer, path);
    return closed(officer, path);
  }

  private String registered(Person agent, JsonNode customer) {
    Answer taken =
        expect(
            201,
            agent.post(
                "/api/v1/complaints",
                Map.of(
                    "kind", "COMPLAINT",
                    "channel", "TELEPHONE",
                    "description", "11月8日送检的面料至今未出报告,多次催问无人答复",
                    "remedySought", "本周内出具报告",
                    "customerId", customer.path("id").asString(""))),
            "Registering a complaint");
    check(
        taken.text("firstContactOwnerId").equals("st-chen-kefu"),
        "Who was asked first should stay answerable: %s",
        taken.brief());
    teller.line(
        "chen.kefu registers %s of %s, first-contact owner (首问责任人)",
        taken.text("number"), customer.path("number").asString(""));
    return "/api/v1/complaints/" + taken.text("id");
  }

  private void acknowledged(Person agent, String path) {
    Answer foreign = agent.post(path + "/close", Map.of("summary", "太早了"));
    check(foreign.status() == 403, "An agent may not close it, but %s", foreign.brief());
    String tomorrow =
        Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    refused(
        agent,
        path + "/promise",
        Map.of("until", tomorrow, "reason", "先承诺"),
        "ACKNOWLEDGE",
        "promising a new time before it is acknowledged");
    Answer told = step(agent, path + "/acknowledge", Map.of());
    Answer why =
        expect(200, agent.get(path + "/deadlines/explain"), "The explanation of the deadlines");
    String promised = told.text("promisedUntil");
    check(!promised.isEmpty(), "A time should be promised: %s", told.brief());
    check(
        dueOf(why, "RESOLUTION").equals(promised) && lastPromise(why).equals(promised),
        "The explanation should end at %s, the time promised, but %s",
        promised,
        why.brief());
    teller.line(
        "acknowledged; by deadline policy version %s (%s) an answer is promised until %s, as the explanation reckons it",
        why.text("policyVersion"), why.text("basis"), promised);
  }

  private static String dueOf(Answer explanation, String clock) {
    return explanation
        .body()
        .path("clocks")
        .valueStream()
        .filter(one -> one.path("kind").asString("").equals(clock))
        .map(one -> one.path("dueAt").asString(""))
        .findFirst()
        .orElse("");
  }

  private static String lastPromise(Answer explanation) {
    return explanation
        .body()
        .path("promises")
        .valueStream()
        .map(one -> one.path("until").asString(""))
        .reduce("", (one, later) -> later);
  }

  private void investigated(Person officer, String path) {
    step(officer, path + "/investigate", Map.of());
    refused(
        officer,
        path + "/resolve",
        Map.of("solution", "直接解决"),
        "FINISH_INVESTIGATION",
        "resolving it before the cause is known");
    step(
        officer,
        path + "/investigate",
        Map.of(
            "findings",
            Map.of(
                "evidence",
                    List.of(Map.of("description", "委托单原件,加急栏空白", "reference", "WT-2026-1108")),
                "cause", "委托单录入时漏填加急标志,样品按普通件排期",
                "causeType", "PROCESS",
                "responsibleDepartmentId", "technical",
                "ownFault", true)));
    teller.line("zheng.tousu investigates: the urgent mark was left out, our fault");
  }

  private void answered(Person officer, String path) {
    Map<String, ?> one = alternative("免费加急重检", "两个工作日内出具报告", "EXCEEDS");
    Answer few = officer.post(path + "/proposals", Map.of("alternatives", List.of(one), "best", 1));
    check(few.status() == 422, "One proposal is too few and should be 422, but %s", few.brief());
    List<Map<String, ?>> three =
        List.of(
            one,
            alternative("退还检测费", "全额退还本次检测费", "BELOW"),
            alternative("改派驻场检测", "派人到厂检测,费用减半", "MEETS"));
    Answer silent = officer.post(path + "/proposals", Map.of("alternatives", three, "best", 1));
    check(
        silent.status() == 422 && silent.text("type").endsWith("apology-missing"),
        "Offering for our own fault without an apology should be 422, but %s",
        silent.brief());
    step(
        officer,
        path + "/proposals",
        Map.of(
            "alternatives",
            three,
            "best",
            1,
            "apology",
            Map.of("words", "因我方漏填加急标志延误交期,谨代表公司致歉", "via", "TELEPHONE")));
    Answer accepted =
        step(suite.as("portal"), path + "/proposals/1/accept", Map.of("note", "同意,请尽快安排"));
    teller.line(
        "three alternatives are offered with the company's apology (one alone is refused with 422, and so is silence); the customer accepts the first through the portal");
    refused(
        officer,
        path + "/resolve",
        Map.of("solution", "未经审批"),
        "APPROVE",
        "resolving without approval");
    check(
        accepted.text("status").equals("ACCEPTED"),
        "The proposal should be accepted: %s",
        accepted.brief());
    Answer own = officer.post(path + "/approve", Map.of("comment", "同意"));
    check(own.status() == 403, "Nobody approves their own result, but %s", own.brief());
    step(suite.as("wang.zong"), path + "/approve", Map.of("comment", "同意,注意按时完成"));
    teller.line("wang.zong approves (zheng.tousu may not: 403)");
  }

  private static Map<String, ?> alternative(String title, String description, String expectation) {
    Map<String, ?> fit =
        expectation.equals("BELOW")
            ? Map.of("expectation", expectation, "shortfall", "客户要的是本周的报告,不是退款")
            : Map.of("expectation", expectation);
    return Map.of("title", title, "description", description, "fit", fit);
  }

  /** The fault was ours: without an action that is owned and dated the case stays open (P-40). */
  private void prevented(Person officer, String path) {
    Answer early = officer.post(path + "/close", Map.of("summary", "已解决"));
    check(
        early.status() == 409 && early.texts("unmet").contains("CORRECTIVE_ACTION_MISSING"),
        "Closing without a corrective action should be 409 and say so, but %s",
        early.brief());
    Answer planned =
        expect(
            201,
            officer.post(
                "/api/v1/corrective-actions",
                Map.of(
                    "kind", "CORRECTIVE",
                    "origin", "CASE",
                    "caseIds", List.of(path.substring(path.lastIndexOf('/') + 1)),
                    "rootCause", "委托单没有加急必填校验,录入时容易漏填",
                    "description", "在委托单增加加急必填校验,并培训前台人员",
                    "ownerId", "st-chen-kefu",
                    "dueAt", "2999-01-15T09:30:00Z",
                    "checkDueAt", "2999-04-15T09:30:00Z")),
            "Planning a corrective action");
    teller.line(
        "called back; closing is still 409 %s, so zheng.tousu plans %s against the cause, owned by chen.kefu",
        early.texts("unmet"), planned.text("number"));
  }

  private Answer closed(Person officer, String path) {
    step(
        officer,
        path + "/resolve",
        Map.of("solution", "已重检并送达新报告,向客户致歉", "decisionTold", true, "toldVia", "TELEPHONE"));
    Answer early = officer.post(path + "/close", Map.of("summary", "已解决"));
    check(
        early.status() == 409 && early.texts("unmet").contains("CALLBACKS_MISSING"),
        "Closing before a call-back should be 409 and say so, but %s",
        early.brief());
    teller.line("zheng.tousu closes at once: 409, still missing %s", early.texts("unmet"));
    step(
        officer,
        path + "/callbacks",
        Map.of("outcome", "HELD", "opinion", "NEUTRAL", "note", "客户收到新报告,对过程仍有意见"));
    prevented(officer, path);
    Answer closed = step(officer, path + "/close", Map.of("summary", "重检结果正常;已在委托单增加加急必填校验"));
    check(closed.text("status").equals("CLOSED"), "The case should be closed: %s", closed.brief());
    teller.line("closed; chain %s", closed.text("correlationId"));
    Answer again =
        refused(officer, path + "/close", Map.of("summary", "再结一次"), "REOPEN", "closing it twice");
    check(again.texts("allowedMoves").size() == 1, "Only reopening is left: %s", again.brief());
    return closed;
  }

  private Answer refused(
      Person who, String path, Map<String, ?> body, String allowed, String what) {
    Answer refusal = who.post(path, body);
    List<String> moves = refusal.texts("allowedMoves");
    check(
        refusal.status() == 409 && moves.contains(allowed),
        "%s should be 409 and allow %s, but %s",
        what,
        allowed,
        refusal.brief());
    teller.line("%s tries %s: 409, allowed moves %s", who, what, moves);
    return refusal;
  }

  private static Answer step(Person who, String path, Map<String, ?> body) {
    return expect(200, who.post(path, body), who + " at " + path.substring(path.lastIndexOf('/')));
  }
}
