package org.kehu.survey.answer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.page.PageAnswer;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.telemetry.Trace;
import org.kehu.survey.answer.AnswerDesk;
import org.kehu.survey.answer.AnswerProblem;
import org.kehu.survey.answer.OpenForm;
import org.kehu.survey.response.ResponseProblem;
import org.kehu.survey.telemetry.SurveyMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind a personal link. It answers every outcome with a page a person can read, keeps
 * the token out of logs, and needs no protection against forged requests: who has the token may
 * answer, and there is no cookie that another site could ride on.
 */
@RestController
@Tag(name = "Answer page", description = "The page behind a personal link (答卷页面)")
class AnswerPageController {

  private static final Logger log = LoggerFactory.getLogger(AnswerPageController.class);
  private static final String PAGE = PageAnswer.TYPE;

  private final AnswerDesk desk;
  private final SurveyMeters meters;

  AnswerPageController(AnswerDesk desk, SurveyMeters meters) {
    this.desk = desk;
    this.meters = meters;
  }

  @GetMapping(path = "/s/{token}", produces = PAGE)
  @Operation(
      summary = "Open the form (打开问卷)",
      description = "404 unknown link, 409 answered before, 410 expired, withdrawn or closed.")
  @ApiResponse(responseCode = "200", description = "The form")
  @ApiResponse(responseCode = "409", description = "Answered before (已答)")
  @ApiResponse(responseCode = "410", description = "Expired, withdrawn or closed (已失效)")
  ResponseEntity<String> open(@PathVariable String token, HttpServletRequest request) {
    PageWords words = words(request);
    return readable(words, () -> opened(desk.open(token), words));
  }

  private static ResponseEntity<String> opened(OpenForm form, PageWords words) {
    return form(200, words, form, FormInput.resumed(form.saved()));
  }

  @PostMapping(
      path = "/s/{token}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = PAGE)
  @Operation(
      summary = "Send the answers (提交答卷)",
      description =
          "With ?lang=zh&save the answers so far are kept, and the link opens the form with them"
              + " filled in. Else they are sent, once: 409 the second time. 422 shows the form again with what is wrong; 400 and 413 for"
              + " what is no form.")
  @ApiResponse(responseCode = "200", description = "Thanks")
  @ApiResponse(responseCode = "410", description = "Expired, withdrawn or closed (已失效)")
  ResponseEntity<String> answer(@PathVariable String token, HttpServletRequest request) {
    PageWords words = words(request);
    return readable(words, () -> answered(token, request, words));
  }

  private ResponseEntity<String> answered(
      String token, HttpServletRequest request, PageWords words) {
    OpenForm form = desk.open(token);
    FormInput input = FormInput.of(form.asked(), fields(request));
    if (isToBeSaved(request) && input.canBeSaved()) {
      desk.save(form, input.answers());
      meters.saved();
      return page(200, words, AnswerPage.message("saved", words));
    }
    if (!input.faults().isEmpty()) {
      meters.refused("wrong");
      return form(422, words, form, input);
    }
    desk.answer(form, words.language(), input.answers());
    return page(200, words, AnswerPage.message("thanks", words));
  }

  /** The container reads the form only now, and refuses what is no text or too much of it. */
  private static Map<String, String[]> fields(HttpServletRequest request) {
    try {
      return request.getParameterMap();
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
      String kind = kind(refused.type());
      meters.refused(kind);
      ResponseEntity<String> page =
          page(refused.type().status(), words, AnswerPage.message(kind, words));
      HttpHeaders headers = HttpHeaders.copyOf(page.getHeaders());
      refused.headers().forEach(headers::set);
      return new ResponseEntity<>(page.getBody(), headers, page.getStatusCode());
    } catch (RuntimeException unforeseen) {
      // Caught here, because the common handler logs the path, and the path holds the token.
      log.error("The answer page failed", unforeseen);
      return page(500, words, AnswerPage.failure(Trace.currentId(), words));
    }
  }

  private static String kind(ProblemType type) {
    return switch (type) {
      case AnswerProblem.LINK_UNKNOWN -> "unknown";
      case AnswerProblem.NOT_SAVED -> "not-saved";
      case ResponseProblem.ALREADY_ANSWERED -> "twice";
      case ResponseProblem.INVITATION_EXPIRED -> "expired";
      case ResponseProblem.INVITATION_WITHDRAWN, ResponseProblem.SURVEY_CLOSED -> "closed";
      case RequestProblem.BODY_TOO_LARGE -> "too-large";
      case RequestProblem.BODY_UNREADABLE -> "unreadable";
      default -> "busy";
    };
  }

  private static PageWords words(HttpServletRequest request) {
    return PageWords.in(
        queryLanguage(request.getQueryString()), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static boolean isToBeSaved(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && query.endsWith(AnswerPage.SAVE);
  }

  /** From the query alone: a form field of that name would be an answer. */
  private static @Nullable String queryLanguage(@Nullable String query) {
    if (query == null) {
      return null;
    }
    return switch (query) {
      case "lang=zh", "lang=zh" + AnswerPage.SAVE -> "zh";
      case "lang=en", "lang=en" + AnswerPage.SAVE -> "en";
      default -> null;
    };
  }

  private static ResponseEntity<String> form(
      int status, PageWords words, OpenForm form, FormInput input) {
    String html = AnswerPage.form(form.asked(), input, words, form.isAnonymous());
    return page(status, words, html, FormStyle.of(form.asked()));
  }

  private static ResponseEntity<String> page(int status, PageWords words, String html) {
    return page(status, words, html, "");
  }

  private static ResponseEntity<String> page(
      int status, PageWords words, String html, String formSheet) {
    return PageAnswer.of(status, words.tag(), html, formSheet);
  }
}
