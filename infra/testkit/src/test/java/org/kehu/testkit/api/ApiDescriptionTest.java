package org.kehu.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.api.ApiDescription.Answered;

class ApiDescriptionTest {

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0",
       "paths": {
         "/api/v1/things": {
           "get": {"responses": {"200": {"content": {"*/*": {"schema": {
             "type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}}}},
           "post": {"responses": {
             "201": {"content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Thing"}}}},
             "409": {"$ref": "#/components/responses/Clash"}}}},
         "/api/v1/things/{id}": {
           "get": {"responses": {"200": {"content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/Thing"}}}}}},
           "delete": {"responses": {"204": {"description": "gone"}}}},
         "/api/v1/things/newest": {
           "get": {"responses": {"2XX": {"content": {"text/csv": {}}}}}}},
       "components": {
         "responses": {"Clash": {"content": {"application/problem+json": {
           "schema": {"type": "object", "required": ["allowedMoves"]}}}}},
         "schemas": {
           %s
           "Thing": {"type": "object", "required": ["id"], "properties": {
             "id": {"type": "string", "maxLength": 3},
             "at": {"type": ["string", "null"], "format": "date-time"}}}}}}
      """;
  private static final String PROBLEM =
      """
      {"type": "urn:kehu:problem:thing:not-found", "title": "t", "status": 404, "detail": "d",
       "instance": "/x", "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"%s}
      """;

  private final ApiDescription loose = ApiDescription.of(DOCUMENT.formatted(""));
  private final ApiDescription strict =
      ApiDescription.of(DOCUMENT.formatted("\"Problem\": {\"type\": \"object\"},"));

  @Test
  void anAnswerAsDescribedHasNoFault() {
    assertThat(json("GET", "/api/v1/things", 200, "[{\"id\":\"a\",\"at\":null}]")).isEmpty();
    assertThat(json("GET", "/api/v1/things/1", 200, "{\"id\":\"a\",\"more\":1}")).isEmpty();
    assertThat(faults("DELETE", "/api/v1/things/1", 204, "", "")).isEmpty();
    assertThat(faults("GET", "/api/v1/things/newest", 200, "text/csv;charset=UTF-8", "a"))
        .isEmpty();
    assertThat(faults("HEAD", "/api/v1/things/1", 200, "application/json", "")).isEmpty();
  }

  @Test
  void aBodyThatIsNotOfItsSchemaIsFound() {
    assertThat(json("GET", "/api/v1/things/1", 200, "{}"))
        .singleElement()
        .asString()
        .contains("id");
    assertThat(json("GET", "/api/v1/things", 200, "[{\"id\":\"long\"}]")).hasSize(1);
    assertThat(json("POST", "/api/v1/things", 201, "{\"id\":\"a\",\"at\":\"today\"}")).hasSize(1);
    assertThat(json("POST", "/api/v1/things", 201, "not json")).hasSize(1);
  }

  @Test
  void aStatusThatIsNotDescribedIsFound() {
    assertThat(json("GET", "/api/v1/things", 202, "[]"))
        .singleElement()
        .asString()
        .contains("answered 202, but only [200]");
  }

  @Test
  void aMediaTypeOrABodyThatIsNotDescribedIsFound() {
    assertThat(faults("GET", "/api/v1/things/1", 200, "text/html", "<p>")).hasSize(1);
    assertThat(json("DELETE", "/api/v1/things/1", 204, "{}")).hasSize(1);
  }

  @Test
  void aRefusalMustBeAProblem() {
    assertThat(json("GET", "/api/v1/things/1", 404, "{\"error\":\"no\"}")).hasSize(1);
    assertThat(problem(loose, "GET", 404, "{\"type\":\"about:blank\"}")).hasSize(1);
    assertThat(problem(loose, "GET", 404, PROBLEM.formatted(""))).isEmpty();
  }

  @Test
  void aRefusalMustBeListedOnceTheDescriptionKnowsProblems() {
    assertThat(problem(strict, "GET", 404, PROBLEM.formatted("")))
        .singleElement()
        .asString()
        .contains("answered 404, but only [200]");
  }

  @Test
  void aRefusalThatIsListedElsewhereIsCheckedToo() {
    Answered clash =
        new Answered(
            "POST", "/api/v1/things", 409, "application/problem+json", PROBLEM.formatted(""));

    assertThat(strict.faults(clash)).singleElement().asString().contains("allowedMoves");
  }

  @Test
  void whatIsNotItsOwnIsNotItsBusiness() {
    assertThat(json("GET", "/elsewhere", 418, "tea")).isEmpty();
    assertThat(loose.knows("PUT", "/api/v1/things")).isFalse();
    assertThat(loose.knows("GET", "/api/v1/things/newest")).isTrue();
  }

  @Test
  void anotherDocumentIsRefused() {
    assertThatThrownBy(() -> ApiDescription.of("{\"openapi\":\"3.0.1\"}"))
        .hasMessageContaining("3.1");
  }

  private List<String> json(String method, String path, int status, String body) {
    return faults(method, path, status, "application/json", body);
  }

  private List<String> faults(String method, String path, int status, String type, String body) {
    return loose.faults(new Answered(method, path, status, type, body));
  }

  private static List<String> problem(
      ApiDescription description, String method, int status, String body) {
    return description.faults(
        new Answered(method, "/api/v1/things/1", status, "application/problem+json", body));
  }
}
