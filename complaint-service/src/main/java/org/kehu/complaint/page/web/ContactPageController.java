package org.kehu.complaint.page.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.page.FollowedCase;
import org.kehu.complaint.page.LinkTokens;
import org.kehu.complaint.page.OpenPage;
import org.kehu.complaint.page.PageDesk;
import org.kehu.complaint.page.PageMeasures;
import org.kehu.complaint.page.web.CasePage.Banner;
import org.kehu.kit.page.PageAnswer;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.telemetry.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page behind a link, where customers file a contact and follow it. It answers every outcome
 * with a page a person can read, keeps the token out of logs, and needs no protection against
 * forged requests: who has the token may act, and there is no cookie that another site could ride
 * on.
 */
@RestController
@Tag(name = "contact page", description = "客户页面 (the page where customers file and follow)")
class ContactPageController {

  private static final Logger log = LoggerFactory.getLogger(ContactPageController.class);

  private final PageDesk desk;
  private final PageMeasures measures;
  private final ZoneId zone;

  ContactPageController(
      PageDesk desk, PageMeasures measures, @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.desk = desk;
    this.measures = measures;
    this.zone = zone;
  }

  @GetMapping(path = "/c/{token}", produces = PageAnswer.TYPE)
  @Operation(
      summary = "Open the page (打开客户页面)",
      description =
          "The form to file, or the contact that was filed. 404 unknown link, 410 expired or withdrawn.")
  @ApiResponse(responseCode = "200", description = "The form or the contact")
  @ApiResponse(responseCode = "410", description = "Expired or withdrawn (已失效)")
  ResponseEntity<String> open(@PathVariable String token, HttpServletRequest request) {
    PageAddress address = PageAddress.of(request.getQueryString());
    PageWords words = words(address, request);
    return readable(words, () -> shown(token, address.done() ? Banner.DONE : Banner.NONE, words));
  }

  @PostMapping(
      path = "/c/{token}",
      consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE},
      produces = PageAnswer.TYPE)
  @Operation(
      summary = "File, answer, write, attach, take back (登记、答复、留言、附件、撤回)",
      description =
          "Field `do` says what: file, confirm, accept, refuse, say, withdraw, reopen; a form with a file"
              + " attaches it. Sent twice it is done once. 422 shows the form again with what is wrong.")
  @ApiResponse(responseCode = "303", description = "Done; the page tells it (已收到)")
  @ApiResponse(responseCode = "410", description = "Expired or withdrawn (已失效)")
  ResponseEntity<String> act(
      @PathVariable String token,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request) {
    PageAddress address = PageAddress.of(request.getQueryString());
    PageWords words = words(address, request);
    return readable(
        words,
        () ->
            file == null
                ? acted(token, fields(request), words)
                : attached(token, file, address, words));
  }

  private ResponseEntity<String> acted(String token, FormFields fields, PageWords words) {
    String what = fields.text("do");
    OpenPage page = desk.open(token);
    if (what.equals("file")) {
      return filed(token, fields, words);
    }
    if (page.followed() == null) {
      throw RequestProblem.BODY_UNREADABLE.problem();
    }
    try {
      does(what, token, fields);
    } catch (Problem refused) {
      return again(token, refused, words);
    }
    return done(LinkTokens.PATH + token, words);
  }

  private ResponseEntity<String> filed(String token, FormFields fields, PageWords words) {
    ContactForm form = ContactForm.of(fields);
    String name = fields.text("form");
    if (!form.faults().isEmpty() || !PageAddress.isForm(name)) {
      measures.refused("wrong");
      return page(422, words, FilingPage.of(form, words));
    }
    String path = desk.file(token, form.contact(), name);
    measures.filed();
    return done(path, words);
  }

  private void does(String what, String token, FormFields fields) {
    switch (what) {
      case "confirm" -> desk.confirm(token, orNothing(fields.text("opinion")));
      case "accept" -> desk.accept(token, answer(fields));
      case "refuse" -> desk.refuse(token, answer(fields));
      case "say" -> desk.say(token, fields.text("message"), form(fields.text("form")));
      case "withdraw" -> desk.withdraw(token, new ReasonGiven(fields.text("reason")));
      case "reopen" -> desk.reopen(token, new ReasonGiven(fields.text("reason")));
      default -> throw RequestProblem.BODY_UNREADABLE.problem();
    }
  }

  private static AnswerProposal answer(FormFields fields) {
    String number = fields.text("number");
    if (!number.matches("[0-9]{1,3}")) {
      throw RequestProblem.BODY_UNREADABLE.problem();
    }
    return new AnswerProposal(Integer.parseInt(number), orNothing(fields.text("note")));
  }

  private static String form(String name) {
    if (!PageAddress.isForm(name)) {
      throw RequestProblem.BODY_UNREADABLE.problem();
    }
    return name;
  }

  private static @Nullable String orNothing(String text) {
    return text.isBlank() ? null : text;
  }

  private ResponseEntity<String> attached(
      String token, MultipartFile file, PageAddress address, PageWords words) {
    desk.open(token);
    try (InputStream content = file.getInputStream()) {
      desk.attach(
          token,
          Objects.requireNonNullElse(file.getOriginalFilename(), ""),
          content,
          form(address.form()));
    } catch (Problem refused) {
      measures.refused("file");
      return shown(token, status(refused), Banner.FILE_REFUSED, words);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return done(LinkTokens.PATH + token, words);
  }

  /** The case as it is now, and why what was asked is not done. */
  private ResponseEntity<String> again(String token, Problem refused, PageWords words) {
    int status = status(refused);
    if (status != 422 && status != 409 && status != 403) {
      throw refused;
    }
    measures.refused(status == 422 ? "wrong" : "changed");
    return shown(token, status, status == 422 ? Banner.WRONG : Banner.CHANGED, words);
  }

  private static int status(Problem refused) {
    return refused.type().status();
  }

  private ResponseEntity<String> shown(String token, Banner banner, PageWords words) {
    return shown(token, 200, banner, words);
  }

  private ResponseEntity<String> shown(String token, int status, Banner banner, PageWords words) {
    FollowedCase followed = desk.open(token).followed();
    return page(
        status,
        words,
        followed == null
            ? FilingPage.of(ContactForm.empty(), words)
            : CasePage.of(followed, desk.policy(), banner, words));
  }

  private static ResponseEntity<String> done(String path, PageWords words) {
    return ResponseEntity.status(303)
        .location(URI.create(path + "?lang=" + words.code() + "&done"))
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The container reads the form only now, and refuses what is no text or too much of it. */
  private static FormFields fields(HttpServletRequest request) {
    try {
      return new FormFields(request.getParameterMap());
    } catch (InvalidParameterException broken) {
      boolean tooLarge = broken.getErrorCode() == RequestProblem.BODY_TOO_LARGE.status();
      throw (tooLarge ? RequestProblem.BODY_TOO_LARGE : RequestProblem.BODY_UNREADABLE)
          .problem()
          .because(broken);
    }
  }

  private ResponseEntity<String> readable(PageWords words, Supplier<ResponseEntity<String>> work) {
    try {
      return work.get();
    } catch (Problem refused) {
      String kind = PageRefusal.of(refused.type());
      measures.refused(kind);
      ResponseEntity<String> page = page(status(refused), words, PageFrame.message(kind, words));
      HttpHeaders headers = HttpHeaders.copyOf(page.getHeaders());
      refused.headers().forEach(headers::set);
      return new ResponseEntity<>(page.getBody(), headers, page.getStatusCode());
    } catch (RuntimeException unforeseen) {
      // Caught here, because the common handler tells the request, and that holds the token.
      log.error("The contact page failed", unforeseen);
      return page(500, words, PageFrame.failure(Trace.currentId(), words));
    }
  }

  private PageWords words(PageAddress address, HttpServletRequest request) {
    return PageWords.in(address, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), zone);
  }

  private static ResponseEntity<String> page(int status, PageWords words, String html) {
    return PageAnswer.of(status, words.tag(), html, "");
  }
}
