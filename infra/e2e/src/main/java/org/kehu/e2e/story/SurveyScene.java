package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;
import static org.kehu.e2e.story.Teller.eventually;
import static org.kehu.e2e.story.Teller.expect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Scene 5: the survey on the handling, a low score, and the complaint that it opens in the same
 * chain.
 */
final class SurveyScene {

  private static final String SURVEYS = "/api/v1/surveys";

  private final Suite suite;
  private final Teller teller;
  private final Consumer<Moment> meanwhile;

  /** A scene with something that happens to the suite once the answers are sent. */
  SurveyScene(Suite suite, Teller teller, Consumer<Moment> meanwhile) {
    this.suite = suite;
    this.teller = teller;
    this.meanwhile = meanwhile;
  }

  void run(Answer closed) {
    teller.scene("The survey on the handling, and what a low score brings");
    Person manager = suite.as("sun.jingli");
    Answer surveys = expect(200, manager.get(SURVEYS + "?limit=200"), "The surveys");
    String survey =
        surveys
            .items()
            .filter(one -> one.path("code").asString("").equals("handling"))
            .findFirst()
            .orElseThrow(() -> new StoryFailed("There is no survey on the handling of complaints"))
            .path("id")
            .asString("");
    String invitations = SURVEYS + "/" + survey + "/invitations";
    Answer invited =
        eventually(
            "The invitation to the survey on " + closed.text("number"),
            () -> manager.get(invitations + "?caseId=" + closed.text("id")),
            page -> page.items().findAny().isPresent());
    JsonNode invitation = invited.only("invitation to the survey on the handling");
    Answer link =
        expect(
            200,
            manager.get(invitations + "/" + invitation.path("id").asString("") + "/link"),
            "The personal link");
    teller.line(
        "resolving has invited the customer to a survey; sun.jingli fetches the personal link");
    answered(link.text("path"));
    meanwhile.accept(Moment.SURVEY_ANSWERED);
    inSameChain(closed);
  }

  private void answered(String page) {
    Person customer = suite.anybody();
    Answer form = expect(200, customer.get(page), "The customer's page");
    check(form.text().contains("<form"), "The page should show a form");
    String comment = URLEncoder.encode("催了三次才有人接电话", StandardCharsets.UTF_8);
    String fields = "service-attitude=2&timeliness=2&result=2&suggestion=" + comment;
    expect(200, customer.form(page, fields), "Sending the answers");
    Answer twice = expect(409, customer.form(page, fields), "Answering a second time");
    check(
        twice.header("Content-Type").startsWith("text/html") && twice.text().contains("<h1"),
        "A second answer should be refused with a page people can read: %s",
        twice.brief());
    String title = twice.text().replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
    teller.line(
        "the customer opens /s/… and gives 2 of 10; a second time is refused kindly: “%s”", title);
  }

  private void inSameChain(Answer closed) {
    Person boss = suite.as("wang.zong");
    String chain = closed.text("correlationId");
    Answer cases =
        eventually(
            "A complaint because of the low score",
            () -> boss.get("/api/v1/complaints?chain=" + chain),
            page ->
                page.items().anyMatch(one -> one.path("channel").asString("").equals("SURVEY")));
    JsonNode opened =
        cases
            .items()
            .filter(one -> one.path("channel").asString("").equals("SURVEY"))
            .findFirst()
            .orElseThrow();
    check(
        cases.items().count() == 2,
        "One low score should open exactly one complaint: %s",
        cases.brief());
    check(
        opened.path("correlationId").asString("").equals(chain),
        "The new complaint should be in chain %s: %s",
        chain,
        opened);
    teller.line(
        "the low score opens %s in the same chain %s: %s",
        opened.path("number").asString(""), chain, opened.path("description").asString(""));
  }
}
