package org.kehu.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that an operation does not know, and a second value of one that takes one: a
 * misspelt filter would answer the whole list, and the caller would believe it filtered.
 */
final class KnownParameters implements HandlerInterceptor {

  private final Map<HandlerMethod, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isApi(request, method) && !isForm(request)) {
      Map<String, Boolean> several = known.computeIfAbsent(method, KnownParameters::namesOf);
      request.getParameterMap().forEach((name, values) -> check(name, values.length, several));
    }
    return true;
  }

  /** A page is opened by people whose mail adds what it likes to a link. */
  private static boolean isApi(HttpServletRequest request, HandlerMethod method) {
    return request.getRequestURI().startsWith("/api/")
        && method.getBeanType().getPackageName().startsWith("org.kehu.")
        && method.getBeanType().isAnnotationPresent(RestController.class);
  }

  /** The fields of a form arrive as parameters too; who reads a form checks them. */
  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
  }

  private static void check(String name, int values, Map<String, Boolean> several) {
    Boolean many = several.get(name);
    if (many == null) {
      throw unknown(name, several);
    }
    if (values > 1 && !many) {
      throw refusal(RequestProblem.PARAMETER_INVALID, name, "once", Map.of());
    }
  }

  private static Problem unknown(String name, Map<String, Boolean> several) {
    Map<String, Object> known = Map.of("known", String.join(", ", several.keySet()));
    return refusal(
        RequestProblem.PARAMETER_UNKNOWN,
        name,
        several.isEmpty() ? "no-parameter" : "unknown",
        known);
  }

  private static Problem refusal(
      RequestProblem type, String name, String code, Map<String, Object> arguments) {
    return type.problem()
        .with("parameter", name)
        .error(new FieldError("?" + name, code, arguments));
  }

  /** The names that an operation knows, and whether each takes several values. */
  private static Map<String, Boolean> namesOf(HandlerMethod method) {
    Map<String, Boolean> names = new TreeMap<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
      if (declared != null) {
        names.put(nameOf(declared, parameter), takesSeveral(parameter.getParameterType()));
      } else if (parameter.getParameterType() == PageRequest.class) {
        names.putAll(Map.of("limit", false, "after", false, "total", false));
      }
    }
    return names;
  }

  /** As callers name a declared parameter. */
  static String nameOf(RequestParam declared, MethodParameter parameter) {
    if (StringUtils.hasLength(declared.name())) {
      return declared.name();
    }
    return parameter.getParameter().getName();
  }

  private static boolean takesSeveral(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || type.isArray();
  }
}
