package org.kehu.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.ProblemDocument;

/**
 * The answers that every operation has beside its own: refusals, all of one shape, and the headers
 * of the gateway. What a controller says of a refusal keeps its words.
 */
final class CommonAnswers {

  private static final String PROBLEM = "Problem";
  private static final String PAGE = "text/html";
  private static final int LONGEST_PAGE = 1 << 20;
  private static final String UNCHANGED =
      "It is as it was at the ETag that If-None-Match names (未修改)";
  private static final Map<String, String> ALWAYS =
      Map.of(
          "400", "The request is malformed (请求格式有误)",
          "401", "The token is missing, expired or not valid (未认证)",
          "403", "The caller may not do this (无权限)",
          "404", "There is no such thing for this caller (不存在或不可见)",
          "406", "None of the accepted media types is served (无可接受的格式)",
          "429", "Too many requests; wait as Retry-After says (请求过多)",
          "500", "A fault of ours; quote the trace id (内部错误)",
          "502", "The service answered what cannot be read (服务应答有误)",
          "503", "Not possible for the moment; try again (暂时不可用)",
          "504", "The service did not answer in time (服务超时)");
  private static final Map<String, String> WITH_BODY =
      Map.of(
          "409", "Not in the present state, which the answer tells (与当前状态冲突)",
          "413", "The body is too large (请求体过大)",
          "415", "The media type is not read here (不支持的媒体类型)",
          "422", "A value breaks a rule; errors[] points at it (校验未通过)");
  private static final Map<String, String> OF_A_VERSION =
      Map.of("412", "It was changed meanwhile; read it again (版本已变)");
  private static final Map<String, String> NEEDING_A_VERSION =
      Map.of("428", "If-Match is missing (缺少 If-Match)");

  void complete(OpenAPI description) {
    SuiteDescription.components(description).addSchemas(PROBLEM, problem());
    SuiteDescription.components(description).addSchemas("ProblemError", problemError());
    headers().forEach(SuiteDescription.components(description)::addHeaders);
    for (Map<String, String> refusals :
        List.of(ALWAYS, WITH_BODY, OF_A_VERSION, NEEDING_A_VERSION)) {
      refusals.forEach((status, words) ->
          SuiteDescription.components(description)
              .addResponses(name(status), refusal(status, words)));
    }
    if (description.getPaths() == null) {
      return;
    }
    description
        .getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> complete(path, method, operation)));
    boolean creates =
        description.getPaths().values().stream()
            .flatMap(item -> item.readOperations().stream())
            .anyMatch(operation -> operation.getResponses().containsKey("201"));
    if (!creates) {
      SuiteDescription.components(description).getHeaders().remove("Location");
    }
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    ApiResponses answers =
        operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
    operation.setResponses(answers);
    boolean page = isPage(answers);
    refusals(ALWAYS, answers, page);
    if (method != PathItem.HttpMethod.GET) {
      refusals(WITH_BODY, answers, page);
    } else if (path.endsWith("}") && !page) {
      answers.computeIfAbsent("304", any -> new ApiResponse().description(UNCHANGED));
    }
    if (method != PathItem.HttpMethod.GET && path.contains("{")) {
      refusals(OF_A_VERSION, answers, page);
    }
    if (method == PathItem.HttpMethod.PATCH) {
      refusals(NEEDING_A_VERSION, answers, page);
    }
    answers.forEach((status, answer) -> {
      if (answer.get$ref() == null) {
        complete(status, answer);
        if (page && isRefusal(status)) {
          alsoAsPage(answer);
        }
      }
    });
    ApiResponse created = answers.get("201");
    if (created != null) {
      created.addHeaderObject("Location", ref("Location"));
    }
  }

  /** Whether people read the answers, who are told also in a page why they are refused. */
  private static boolean isPage(ApiResponses answers) {
    ApiResponse good = answers.get("200");
    return good != null
        && good.getContent() != null
        && good.getContent().keySet().stream().anyMatch(type -> type.startsWith(PAGE));
  }

  private static void alsoAsPage(ApiResponse answer) {
    Schema<?> text = Schemas.of("string");
    text.setMaxLength(LONGEST_PAGE);
    answer.getContent().computeIfAbsent(PAGE, any -> new MediaType().schema(text));
  }

  private static void refusals(Map<String, String> all, ApiResponses answers, boolean page) {
    all.forEach((status, words) ->
        answers.computeIfAbsent(
            status,
            any ->
                page
                    ? new ApiResponse().description(words)
                    : new ApiResponse().$ref("#/components/responses/" + name(status))));
  }

  private static String name(String status) {
    return "Refused" + status;
  }

  private static ApiResponse refusal(String status, String words) {
    ApiResponse answer = new ApiResponse().description(words);
    complete(status, answer);
    return answer;
  }

  private static void complete(String status, ApiResponse answer) {
    if (isRefusal(status)) {
      answer.setContent(
          new Content()
              .addMediaType(
                  ProblemDocument.MEDIA_TYPE, new MediaType().schema(Schemas.ref(PROBLEM))));
    }
    gatewayHeaders(status, answer);
  }

  private static boolean isRefusal(String status) {
    return !status.startsWith("2") && !status.startsWith("3");
  }

  private static void gatewayHeaders(String status, ApiResponse answer) {
    answer.addHeaderObject("RateLimit", ref("RateLimit"));
    answer.addHeaderObject("RateLimit-Policy", ref("RateLimit-Policy"));
    answer.addHeaderObject("Access-Control-Allow-Origin", ref("Access-Control-Allow-Origin"));
    answer.addHeaderObject("X-Request-Id", ref("X-Request-Id"));
    if (status.equals("429") || status.equals("503")) {
      answer.addHeaderObject("Retry-After", ref("Retry-After"));
    }
  }

  private static Header ref(String name) {
    return new Header().$ref("#/components/headers/" + name);
  }

  private static Map<String, Header> headers() {
    Map<String, Header> headers = new LinkedHashMap<>();
    headers.put("RateLimit", text("Requests left in this window, of this class of route", 100));
    headers.put("RateLimit-Policy", text("The limit of this class of route", 100));
    headers.put("X-Request-Id", text("Name of this request; quote it when asking for help", 128));
    headers.put("Location", text("Where the new thing is", 500));
    headers.put(
        "Access-Control-Allow-Origin",
        text("The caller's Origin, when it is one of those configured; else absent", 200));
    Schema<?> seconds = Schemas.of("integer");
    seconds.setFormat("int32");
    seconds.setMinimum(BigDecimal.ONE);
    seconds.setMaximum(BigDecimal.valueOf(3600));
    headers.put("Retry-After", new Header().description("Seconds to wait").schema(seconds));
    return headers;
  }

  private static Header text(String description, int longest) {
    Schema<?> text = Schemas.of("string");
    text.setMaxLength(longest);
    return new Header().description(description).schema(text);
  }

  private static Schema<?> problem() {
    Schema<?> problem =
        Schemas.of("object")
            .description("Why a request was refused (RFC 9457); may have more members");
    member(problem, "type", "Stable name, urn:kehu:problem:<service>:<slug>", 200, "uri");
    member(problem, "title", "A few words, in the caller's language", 200, null);
    Schema<?> status = Schemas.of("integer").description("The HTTP status");
    status.setFormat("int32");
    status.setMinimum(BigDecimal.valueOf(400));
    status.setMaximum(BigDecimal.valueOf(599));
    problem.addProperty("status", status);
    member(problem, "detail", "What was wrong and what would be right", 4000, null);
    member(problem, "instance", "Path of the request", 2000, "uri-reference");
    member(problem, "traceId", "Name of the trace; quote it when asking for help", 64, null);
    Schema<?> errors = Schemas.of("array").description("One entry a wrong member");
    errors.setItems(Schemas.ref("ProblemError"));
    errors.setMaxItems(1000);
    problem.addProperty("errors", errors);
    problem.setRequired(List.of("type", "title", "status", "detail", "instance", "traceId"));
    return problem;
  }

  private static Schema<?> problemError() {
    Schema<?> error = Schemas.of("object").description("One wrong member of a request");
    member(error, "pointer", "JSON pointer into the body, or ?name of a parameter", 500, null);
    member(error, "code", "Stable name of the fault", 64, null);
    member(error, "detail", "What would be right", 2000, null);
    error.setRequired(List.of("pointer", "code", "detail"));
    return error;
  }

  private static void member(
      Schema<?> object, String name, String description, int longest, @Nullable String format) {
    Schema<?> text = Schemas.of("string").description(description);
    text.setMaxLength(longest);
    text.setFormat(format);
    object.addProperty(name, text);
  }
}
