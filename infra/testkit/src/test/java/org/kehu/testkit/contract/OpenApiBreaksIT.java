package org.kehu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison of descriptions sees what breaks a caller, and only that. */
class OpenApiBreaksIT {

  private static final String RELEASED =
      """
      {"openapi": "3.1.0", "info": {"title": "t", "version": "1.0.0"},
       "paths": {
         "/things": {"post": {"operationId": "postThings",
           "requestBody": {"content": {"application/json": {"schema":
             {"type": "object", "required": ["name"], "properties": {
               "name": {"type": "string"},
               "kind": {"type": "string", "enum": ["A", "B"]}}}}}},
           "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
             {"type": "object", "properties": {
               "id": {"type": "string"},
               "status": {"type": "string", "enum": ["OPEN"]}}}}}}}}}}}
      """;

  static Stream<Arguments> breaking() {
    return Stream.of(
        Arguments.of("an operation goes", "\"post\"", "\"put\""),
        Arguments.of("a field of the answer goes", "\"id\": {\"type\": \"string\"},", ""),
        Arguments.of(
            "a field changes its type",
            "\"id\": {\"type\": \"string\"}",
            "\"id\": {\"type\": \"integer\"}"),
        Arguments.of("a request's enum narrows", "[\"A\", \"B\"]", "[\"A\"]"),
        Arguments.of("a request must say more", "[\"name\"]", "[\"name\", \"kind\"]"));
  }

  static Stream<Arguments> additive() {
    return Stream.of(
        Arguments.of("nothing changes", "postThings", "postThings"),
        Arguments.of(
            "the answer says more", "\"id\": {", "\"number\": {\"type\": \"string\"}, \"id\": {"),
        Arguments.of("an answer's enum grows", "[\"OPEN\"]", "[\"OPEN\", \"CLOSED\"]"),
        Arguments.of(
            "a request may say more",
            "\"name\": {",
            "\"note\": {\"type\": \"string\"}, \"name\": {"),
        Arguments.of("a request may say less", "[\"name\"]", "[]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaking")
  void whatBreaksACallerFails(String what, String before, String after, @TempDir Path temp)
      throws IOException {
    assertThat(breaks(before, after, temp)).as(what).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("additive")
  void whatOnlyAddsPasses(String what, String before, String after, @TempDir Path temp)
      throws IOException {
    assertThat(breaks(before, after, temp)).as(what).isEmpty();
  }

  private static List<String> breaks(String before, String after, Path temp) throws IOException {
    ContractTools tools = ContractTools.orNotRun();
    assertThat(RELEASED).contains(before);
    return tools.breaks(
        Files.writeString(temp.resolve("released.json"), RELEASED),
        Files.writeString(temp.resolve("present.json"), RELEASED.replace(before, after)));
  }
}
