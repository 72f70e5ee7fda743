package org.kehu.complaint.page.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Restatement;
import org.kehu.complaint.cases.solution.Proposal.Answer;
import org.kehu.complaint.page.CustomerMove;
import org.kehu.complaint.page.FollowedCase;
import org.kehu.complaint.page.FollowedCase.Offer;
import org.kehu.complaint.page.PagePolicy;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.page.Html;

/** A contact as its customer follows it: how far it is, what was said, and what can be said. */
final class CasePage {

  /** What stands above the case. */
  enum Banner {
    NONE,
    DONE,
    CHANGED,
    WRONG,
    FILE_REFUSED
  }

  private final FollowedCase followed;
  private final PageFrame frame;
  private final PageWords words;
  private final Html html;
  private final String form = Ids.next();

  private CasePage(FollowedCase followed, PageWords words) {
    this.followed = followed;
    this.words = words;
    this.frame = new PageFrame(words);
    this.html = frame.html;
  }

  static String of(FollowedCase followed, PagePolicy policy, Banner banner, PageWords words) {
    CasePage page = new CasePage(followed, words);
    String title = words.of("case.title", words.of("kind." + followed.kind()), followed.number());
    page.frame.begin(title, title, true);
    page.banner(banner);
    page.standing();
    page.words();
    page.restatement();
    page.offers();
    page.result();
    page.messages();
    page.files(policy);
    page.leaving(CustomerMove.REOPEN, "reopen");
    page.leaving(CustomerMove.WITHDRAW, "withdraw");
    return page.frame.end();
  }

  private void banner(Banner banner) {
    if (banner == Banner.NONE) {
      return;
    }
    boolean done = banner == Banner.DONE;
    html.element(
            "p",
            words.of("banner." + banner.name()),
            "class",
            done ? "done" : "summary",
            "role",
            done ? "status" : "alert")
        .raw("\n");
  }

  private void standing() {
    html.element("p", words.of("status." + followed.status().name())).raw("\n<dl>");
    fact("fact.received", words.time(followed.receivedAt()));
    Instant promised = followed.promisedUntil();
    if (promised != null) {
      fact("fact.promised", words.time(promised));
    }
    fact("fact.contact", followed.contact());
    html.raw("</dl>\n");
  }

  private void fact(String key, @Nullable String value) {
    if (value != null) {
      html.element("dt", words.of(key)).element("dd", value);
    }
  }

  private void words() {
    if (followed.words() != null) {
      html.element("h2", words.of("words.title")).element("p", followed.words(), "class", "said");
    }
  }

  private void restatement() {
    Restatement said = followed.restatement();
    if (said == null) {
      return;
    }
    html.element("h2", words.of("restatement.title"));
    html.element("p", said.content(), "class", "said");
    if (!may(CustomerMove.CONFIRM)) {
      frame.note(said.confirmed() ? "restatement.confirmed" : "restatement.open");
      return;
    }
    begin("confirm");
    area("opinion", "opinion", 2000, false);
    button("restatement.confirm", "do", "confirm");
    html.raw("</form>\n");
  }

  private void offers() {
    if (followed.offers().isEmpty()) {
      return;
    }
    html.element("h2", words.of("offers.title"));
    frame.note("offers.text");
    followed.offers().forEach(this::offer);
  }

  private void offer(Offer offer) {
    html.open("section", "class", "card")
        .element("h3", offer.number() + ". " + offer.title())
        .element("p", offer.description(), "class", "said");
    if (offer.best()) {
      frame.note("offers.best");
    }
    if (offer.answer() != Answer.OPEN) {
      html.element("p", words.of("answer." + offer.answer().name()));
    } else if (may(CustomerMove.ACCEPT)) {
      begin("answer");
      hidden("number", Integer.toString(offer.number()));
      area("note-" + offer.number(), "note", 2000, false);
      button("offers.accept", "do", "accept");
      button("offers.refuse", "do", "refuse");
      html.raw("</form>");
    }
    html.raw("</section>\n");
  }

  private void result() {
    if (followed.solution() != null) {
      html.element("h2", words.of("solution.title"));
      html.element("p", followed.solution(), "class", "said");
    }
    if (!followed.calls().isEmpty()) {
      html.element("h2", words.of("calls.title")).raw("<ul>");
      followed
          .calls()
          .forEach(call ->
              html.element(
                  "li", words.time(call.at()) + " " + words.of("call." + call.outcome().name())));
      html.raw("</ul>\n");
    }
    if (followed.externalRecourse() != null) {
      html.element("h2", words.of("recourse.title"));
      html.element("p", followed.externalRecourse(), "class", "said");
    }
  }

  private void messages() {
    if (followed.messages().isEmpty() && !may(CustomerMove.MESSAGE)) {
      return;
    }
    html.element("h2", words.of("messages.title"));
    followed
        .messages()
        .forEach(one ->
            html.open("div", "class", "card")
                .element(
                    "p",
                    words.of(one.ours() ? "messages.ours" : "messages.yours")
                        + " "
                        + words.time(one.at()),
                    "class",
                    "note")
                .element("p", one.text(), "class", "said")
                .raw("</div>\n"));
    if (may(CustomerMove.MESSAGE)) {
      begin("say");
      hidden("form", form);
      area("message", "message", 2000, true);
      button("messages.send", "do", "say");
      html.raw("</form>\n");
    }
  }

  private void files(PagePolicy policy) {
    boolean more = may(CustomerMove.ATTACH) && followed.files().size() < policy.files();
    if (followed.files().isEmpty() && !more) {
      return;
    }
    html.element("h2", words.of("files.title")).raw("<ul>");
    followed.files().forEach(name -> html.element("li", name));
    html.raw("</ul>\n");
    if (more) {
      html.open(
          "form",
          "method",
          "post",
          "enctype",
          "multipart/form-data",
          "action",
          "?lang=" + words.code() + "&form=" + form);
      html.open("div", "class", "field").open("label", "for", "file");
      html.text(words.of("files.choose", policy.files(), policy.fileKilobytes() / 1024.0));
      html.raw("</label>").open("input", "type", "file", "id", "file", "name", "file");
      html.raw("</div>").element("button", words.of("files.send"), "type", "submit");
      html.raw("</form>\n");
    }
  }

  /** Taking it back and coming back: folded away, each with its reason. */
  private void leaving(CustomerMove move, String key) {
    if (may(move)) {
      html.raw("<details>").element("summary", words.of(key + ".title"));
      begin(key);
      area(key + "-reason", "reason", 1000, true);
      button(key + ".send", "do", key);
      html.raw("</form></details>\n");
    }
  }

  private boolean may(CustomerMove move) {
    return followed.moves().contains(move);
  }

  private void begin(String name) {
    html.open(
        "form",
        "method",
        "post",
        "action",
        "?lang=" + words.code(),
        "aria-label",
        words.of("form." + name));
  }

  private void hidden(String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }

  private void area(String id, String name, int most, boolean required) {
    html.open("div", "class", "field").open("label", "for", id).text(words.of("field." + name));
    html.text(" ").element("span", words.of(required ? "required" : "optional"), "class", "mark");
    html.raw("</label>")
        .open("textarea", "id", id, "name", name, "rows", "3", "maxlength", Integer.toString(most))
        .raw("</textarea></div>");
  }

  private void button(String key, String name, String value) {
    html.element("button", words.of(key), "type", "submit", "name", name, "value", value);
  }
}
