package org.kehu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is told on Kafka: the descriptions meet the rules, and no reader loses anything. */
class EventContractsIT {

  private final ContractsFolder folder = ContractsFolder.find();

  @ParameterizedTest
  @ValueSource(strings = {"customer", "complaint", "visit", "survey", "gateway"})
  void theDescriptionMeetsTheRules(String service) {
    ContractTools tools = ContractTools.orNotRun();

    assertThat(tools.asyncApiFaults(folder.asyncApi().resolve(service + ".yaml"))).isEmpty();
  }

  @Test
  void noReleasedSchemaIsBroken(@TempDir Path temp) throws IOException {
    if (Release.isAskedFor()) {
      release();
    }
    ContractTools tools = ContractTools.orNotRun();

    assertThat(
            tools.breaks(
                EventSchemas.describe(folder.releasedSchemas(), temp.resolve("released.json")),
                EventSchemas.describe(folder.schemas(), temp.resolve("present.json"))))
        .isEmpty();
  }

  @Test
  void everySchemaIsNamedAfterItsFileAndOpen() throws IOException {
    for (String type : EventSchemas.types(folder.schemas())) {
      JsonNode schema =
          JsonMapper.shared().readTree(Files.readString(folder.schemas().resolve(type + ".json")));

      assertThat(schema.path("$id").asString()).isEqualTo("urn:kehu:schema:" + type);
      assertThat(schema.path("additionalProperties").asBoolean(true)).as(type).isTrue();
      assertThat(schema.toString()).as(type).doesNotContain("\"enum\"");
    }
  }

  @Test
  void everySchemaIsAMessageAndEveryMessageHasItsSchema() {
    Set<String> messages = new TreeSet<>();
    AsyncApi.PROGRAMS.forEach(service -> messages.addAll(AsyncApi.of(service).described()));

    assertThat(messages)
        .as("messages of asyncapi/*.yaml, compared with schemas/*.json")
        .containsExactlyInAnyOrderElementsOf(EventSchemas.types(folder.schemas()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "complaint", "visit", "survey", "gateway"})
  void everyMessageIsOfTheSchemaOfItsName(String service) {
    AsyncApi description = AsyncApi.of(service);

    assertThat(description.messages())
        .allSatisfy(message ->
            assertThat(message.at("/payload/schema/$ref").asString(""))
                .isEqualTo("../schemas/" + AsyncApi.type(message) + ".json"))
        .allSatisfy(message ->
            assertThat(message.at("/headers/$ref").asString(""))
                .as("headers of %s", AsyncApi.type(message))
                .isEqualTo("#/components/schemas/cloudEvent"));
  }

  /** Rules and long commands of every service are told alike: the kit does it. */
  @ParameterizedTest
  @ValueSource(strings = {"customer", "complaint", "visit", "survey"})
  void whatTheKitTellsIsDescribedByEveryService(String service) {
    AsyncApi description = AsyncApi.of(service);

    assertThat(description.types("kehu.policy.state.v1")).containsExactly("kehu.policy.state.v1");
    assertThat(description.types("kehu." + service + ".v1"))
        .containsAll(
            EventSchemas.types(folder.schemas()).stream()
                .filter(type -> type.matches("kehu\\.(policy\\.version-|process\\.).*"))
                .toList());
  }

  /** Each breaking change alone fails, each additive one alone passes. */
  @ParameterizedTest
  @ValueSource(strings = {"removed", "retyped", "newly required", "no longer required", "shorter"})
  void aChangeThatAReaderWouldMissFails(String change, @TempDir Path temp) throws IOException {
    ContractTools tools = ContractTools.orNotRun();

    assertThat(compare(tools, change, temp)).as(change).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "added", "described"})
  void aChangeThatOnlyAddsPasses(String change, @TempDir Path temp) throws IOException {
    ContractTools tools = ContractTools.orNotRun();

    assertThat(compare(tools, change, temp)).as(change).isEmpty();
  }

  private static Iterable<String> compare(ContractTools tools, String change, Path temp)
      throws IOException {
    Path before = Files.createDirectories(temp.resolve("before"));
    Path after = Files.createDirectories(temp.resolve("after"));
    Files.writeString(before.resolve("kehu.test.told.v1.json"), schema().toString());
    Files.writeString(after.resolve("kehu.test.told.v1.json"), changed(change).toString());
    return tools.breaks(
        EventSchemas.describe(before, temp.resolve("before.json")),
        EventSchemas.describe(after, temp.resolve("after.json")));
  }

  private static ObjectNode schema() {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(
                """
                {"type": "object", "required": ["id"], "properties": {
                   "id": {"type": "string", "maxLength": 64},
                   "amount": {"type": "object", "properties": {"value": {"type": "string"}}}}}
                """);
  }

  private static ObjectNode changed(String change) {
    ObjectNode schema = schema();
    ObjectNode properties = (ObjectNode) schema.get("properties");
    switch (change) {
      case "removed" -> properties.remove("amount");
      case "retyped" ->
          ((ObjectNode) schema.at("/properties/amount/properties/value")).put("type", "number");
      case "newly required" -> schema.withArray("required").add("amount");
      case "no longer required" -> schema.withArray("required").removeAll();
      case "shorter" -> ((ObjectNode) properties.get("id")).put("maxLength", 32);
      case "added" -> properties.putObject("note").put("type", "string");
      case "described" -> ((ObjectNode) properties.get("id")).put("description", "Which one");
      case "nothing" -> {
        // As it was.
      }
      default -> throw new IllegalArgumentException(change);
    }
    return schema;
  }

  private void release() throws IOException {
    Files.createDirectories(folder.releasedSchemas());
    for (String type : new TreeSet<>(EventSchemas.types(folder.schemas()))) {
      Files.copy(
          folder.schemas().resolve(type + ".json"),
          folder.releasedSchemas().resolve(type + ".json"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
