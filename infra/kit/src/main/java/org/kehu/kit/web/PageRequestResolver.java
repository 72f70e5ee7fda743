package org.kehu.kit.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?limit=&after=&total=} into a {@link PageRequest}. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

  private static final int LONGEST_CURSOR = 2_000;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public PageRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String after = request.getParameter("after");
    if (after != null && (after.isEmpty() || after.length() > LONGEST_CURSOR)) {
      throw RequestProblem.CURSOR_INVALID.problem();
    }
    return new PageRequest(limit(request.getParameter("limit")), after, total(request));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return PageRequest.DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException noNumber) {
      throw outOfRange().because(noNumber);
    }
    throw outOfRange();
  }

  private static org.kehu.kit.problem.Problem outOfRange() {
    return RequestProblem.PARAMETER_INVALID
        .problem()
        .with("parameter", "limit")
        .error(new FieldError("?limit", "range", Map.of("min", 1, "max", PageRequest.MAX_LIMIT)));
  }

  private static boolean total(NativeWebRequest request) {
    String total = request.getParameter("total");
    if (total == null || total.equals("false")) {
      return false;
    }
    if (total.equals("true")) {
      return true;
    }
    throw RequestProblem.PARAMETER_INVALID
        .problem()
        .with("parameter", "total")
        .error(new FieldError("?total", "type", Map.of("expected", "true, false")));
  }
}
