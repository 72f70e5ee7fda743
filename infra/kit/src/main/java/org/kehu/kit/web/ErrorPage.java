package org.kehu.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before a controller was reached, in the same shape as everything else. */
@Controller
class ErrorPage implements ErrorController {

  private final ProblemWriter writer;

  ErrorPage(ProblemWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<Map<String, Object>> problem(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return writer.answer(problem(status instanceof Integer code ? code : 500), request);
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 400 -> RequestProblem.PATH_REFUSED.problem();
      case 404 -> RequestProblem.NOT_FOUND.problem().with("id", "");
      case 413 -> RequestProblem.BODY_TOO_LARGE.problem();
      default -> RequestProblem.INTERNAL.problem();
    };
  }
}
