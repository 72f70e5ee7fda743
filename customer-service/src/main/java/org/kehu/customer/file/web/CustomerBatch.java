package org.kehu.customer.file.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemDocument;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.kehu.kit.telemetry.Trace;
import org.kehu.kit.web.Violations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Opens many files in one request, each judged alone and with its own part of the key (M35). */
@Component
class CustomerBatch {

  private static final String PATH = "/api/v1/customers/batch";

  private final CustomerDesk desk;
  private final JsonMapper mapper;
  private final Validator validator;
  private final ProblemDocument problems;

  CustomerBatch(
      CustomerDesk desk,
      JsonMapper mapper,
      Validator validator,
      @Value("${spring.application.name}") String service) {
    this.desk = desk;
    this.mapper = mapper;
    this.validator = validator;
    this.problems = new ProblemDocument(service);
  }

  BatchView run(List<JsonNode> items, Locale language) {
    List<BatchView.Item> results = new ArrayList<>(items.size());
    for (int index = 0; index < items.size(); index++) {
      results.add(one(index, items.get(index), language));
    }
    return BatchView.of(results);
  }

  private BatchView.Item one(int index, JsonNode item, Locale language) {
    try {
      RegisterCustomerRequest request = read(item);
      Stored<Customer> stored =
          Call.current().item(index).within(() -> desk.register(request.toCommand()));
      Customer customer = stored.aggregate();
      Boolean replayed = stored.replayed() ? Boolean.TRUE : null;
      return new BatchView.Item(index, 201, customer.id(), customer.number(), replayed, null);
    } catch (Problem refused) {
      Map<String, Object> document =
          problems.of(refused, language, PATH + "#/items/" + index, Trace.currentId());
      return new BatchView.Item(index, refused.type().status(), null, null, null, document);
    }
  }

  private RegisterCustomerRequest read(JsonNode item) {
    try {
      RegisterCustomerRequest request = mapper.treeToValue(item, RegisterCustomerRequest.class);
      if (request == null) {
        throw RequestProblem.BODY_MISSING.problem();
      }
      Violations.refuse(validator.validate(request));
      return request;
    } catch (UnrecognizedPropertyException unknown) {
      throw RequestProblem.FIELD_UNKNOWN.problem().with("field", unknown.getPropertyName());
    } catch (JacksonException wrong) {
      throw RequestProblem.VALIDATION_FAILED
          .problem()
          .because(wrong)
          .error(new FieldError(pointer(wrong), "type", Map.of("expected", "?")));
    }
  }

  private static String pointer(JacksonException wrong) {
    StringBuilder pointer = new StringBuilder();
    wrong.getPath().forEach(step -> pointer.append('/').append(step.getPropertyName()));
    return pointer.toString();
  }
}
