package org.kehu.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.SubjectErased;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;

/**
 * Every exception of a controller as a problem document; what nobody foresaw tells only its trace
 * id.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
  private final ProblemWriter writer;

  public ProblemAdvice(ProblemWriter writer) {
    this.writer = writer;
  }

  /** The pattern, not the path: a path may be a customer's personal link. */
  private static Object operation(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "an unknown path" : pattern;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Problem problem, HttpServletRequest request) {
    if (problem.type().status() == 500) {
      log.error("{} {} failed", request.getMethod(), operation(request), problem);
    } else if (problem.type().status() > 500) {
      log.warn("Refused {} {}: {}", request.getMethod(), operation(request), inOneLine(problem));
    }
    return writer.answer(problem, request);
  }

  /** What is busy or away is no fault to be traced, and there may be thousands of them. */
  @SuppressWarnings("ReferenceEquality")
  private static String inOneLine(Throwable refused) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(refused);
    return root == refused ? refused.toString() : refused + " because of " + root;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(
      HttpMessageNotReadableException exception, HttpServletRequest request) {
    return writer.answer(UnreadableBody.of(exception), request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(
      DatabindException exception, HttpServletRequest request) {
    return writer.answer(UnreadableBody.of(exception), request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> invalid(
      MethodArgumentNotValidException exception, HttpServletRequest request) {
    Problem problem = RequestProblem.VALIDATION_FAILED.problem();
    exception
        .getBindingResult()
        .getAllErrors()
        .forEach(error -> problem.error(Violations.of(error)));
    return writer.answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> invalid(
      ConstraintViolationException exception, HttpServletRequest request) {
    Problem problem = RequestProblem.VALIDATION_FAILED.problem();
    exception.getConstraintViolations().forEach(one -> problem.error(Violations.of(one)));
    return writer.answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> invalid(
      HandlerMethodValidationException exception, HttpServletRequest request) {
    boolean body =
        exception.getParameterValidationResults().stream()
            .anyMatch(ParameterErrors.class::isInstance);
    Problem problem =
        body
            ? RequestProblem.VALIDATION_FAILED.problem()
            : RequestProblem.PARAMETER_INVALID.problem();
    exception
        .getParameterValidationResults()
        .forEach(result -> Violations.of(result).forEach(problem::error));
    exception
        .getParameterValidationResults()
        .forEach(result -> problem.with("parameter", Violations.nameOf(result)));
    return writer.answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> wrongType(
      MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
    return writer.answer(
        RequestProblem.PARAMETER_INVALID
            .problem()
            .with("parameter", exception.getName())
            .error(ExpectedForm.of(oneOf(exception)).at("?" + exception.getName())),
        request);
  }

  /** The type of one value, for a parameter that takes several. */
  private static @Nullable Class<?> oneOf(MethodArgumentTypeMismatchException exception) {
    Class<?> element =
        ResolvableType.forMethodParameter(exception.getParameter())
            .asCollection()
            .resolveGeneric(0);
    return element == null ? exception.getRequiredType() : element;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> missing(
      MissingServletRequestParameterException exception, HttpServletRequest request) {
    return writer.answer(
        RequestProblem.PARAMETER_MISSING.problem().with("parameter", exception.getParameterName()),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> missing(
      MissingServletRequestPartException exception, HttpServletRequest request) {
    return writer.answer(
        RequestProblem.PARAMETER_MISSING
            .problem()
            .with("parameter", exception.getRequestPartName()),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> wrongMethod(
      HttpRequestMethodNotSupportedException exception, HttpServletRequest request) {
    Set<HttpMethod> allowed = exception.getSupportedHttpMethods();
    String names =
        allowed == null
            ? ""
            : String.join(", ", allowed.stream().map(HttpMethod::name).sorted().toList());
    return writer.answer(
        RequestProblem.METHOD_NOT_ALLOWED
            .problem()
            .with("method", exception.getMethod())
            .with("allowed", names)
            .header("Allow", names),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> wrongMediaType(
      HttpMediaTypeNotSupportedException exception, HttpServletRequest request) {
    return writer.answer(
        RequestProblem.MEDIA_TYPE_UNSUPPORTED
            .problem()
            .with("supported", exception.getSupportedMediaTypes().toString()),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> notAcceptable(
      HttpMediaTypeNotAcceptableException exception, HttpServletRequest request) {
    return writer.answer(
        RequestProblem.NOT_ACCEPTABLE
            .problem()
            .with("supported", exception.getSupportedMediaTypes().toString()),
        request);
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ResponseEntity<Map<String, Object>> notFound(HttpServletRequest request) {
    return writer.answer(
        RequestProblem.NOT_FOUND.problem().with("id", request.getRequestURI()), request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> tooLarge(
      MaxUploadSizeExceededException exception, HttpServletRequest request) {
    return writer.answer(RequestProblem.BODY_TOO_LARGE.problem().because(exception), request);
  }

  /** The caller hung up: there is nobody to answer. */
  @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
  void callerGone(IOException exception) {
    log.debug("The caller went away before the answer was through", exception);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> noParts(
      MultipartException exception, HttpServletRequest request) {
    return writer.answer(RequestProblem.BODY_UNREADABLE.problem().because(exception), request);
  }

  /** The container reads the query only when somebody asks for a parameter. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> brokenQuery(
      InvalidParameterException exception, HttpServletRequest request) {
    return writer.answer(
        RequestProblem.PARAMETER_INVALID
            .problem()
            .because(exception)
            .with("parameter", "?")
            .error(new FieldError("?", "type", Map.of("expected", "name=value"))),
        request);
  }

  /** Spring refuses a content type with a wildcard by an exception of no kind of its own. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> illegalArgument(
      IllegalArgumentException exception, HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.contains("*")
        ? writer.answer(
            RequestProblem.MEDIA_TYPE_UNSUPPORTED.problem().with("supported", "application/json"),
            request)
        : unforeseen(exception, request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> duplicate(
      DuplicateKeyException exception, HttpServletRequest request) {
    log.warn("A unique value was there already, and no rule foresaw it", exception);
    return writer.answer(RequestProblem.CONFLICT.problem().because(exception), request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> erased(SubjectErased exception, HttpServletRequest request) {
    return writer.answer(RequestProblem.SUBJECT_ERASED.problem().because(exception), request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> storeAway(
      DataAccessResourceFailureException exception, HttpServletRequest request) {
    log.error("The database does not answer: {}", inOneLine(exception));
    return writer.answer(
        RequestProblem.STORE_UNAVAILABLE.problem().header("Retry-After", "5"), request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unforeseen(Exception exception, HttpServletRequest request) {
    if (exception instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
      return writer.answer(RequestProblem.BODY_UNREADABLE.problem().because(exception), request);
    }
    log.error("{} {} failed", request.getMethod(), operation(request), exception);
    return writer.answer(RequestProblem.INTERNAL.problem(), request);
  }
}
