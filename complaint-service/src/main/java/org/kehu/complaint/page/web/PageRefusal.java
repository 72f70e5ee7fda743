package org.kehu.complaint.page.web;

import org.kehu.complaint.intake.IntakeProblem;
import org.kehu.complaint.page.PageProblem;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.RequestProblem;

/**
 * Which page tells which refusal; the words are the page's own, not those for callers of the API.
 */
final class PageRefusal {

  private PageRefusal() {}

  static String of(ProblemType type) {
    return switch (type) {
      case PageProblem.PAGE_LINK_UNKNOWN -> "unknown";
      case PageProblem.PAGE_LINK_EXPIRED -> "expired";
      case PageProblem.PAGE_LINK_WITHDRAWN, PageProblem.PAGE_LINK_FOLLOWS -> "closed";
      case IntakeProblem.CHANNEL_CLOSED -> "closed";
      case RequestProblem.BODY_TOO_LARGE -> "too-large";
      case RequestProblem.BODY_UNREADABLE -> "unreadable";
      default -> "busy";
    };
  }
}
