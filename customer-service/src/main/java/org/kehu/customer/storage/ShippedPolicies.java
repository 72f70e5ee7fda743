package org.kehu.customer.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.kehu.customer.classification.ClassificationPolicies;
import org.kehu.customer.classification.ClassificationPolicy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The policies as shipped: the sources' values, gaps closed. */
@Component
public class ShippedPolicies implements ClassificationPolicies {

  private static final String CLASSIFICATION = "policies/customer-classification.json";

  private final InForce shipped;

  public ShippedPolicies(JsonMapper mapper) {
    try (InputStream in = new ClassPathResource(CLASSIFICATION).getInputStream()) {
      this.shipped = new InForce(mapper.readValue(in, ClassificationPolicy.class), "1");
    } catch (IOException missing) {
      throw new UncheckedIOException(CLASSIFICATION + " cannot be read", missing);
    }
  }

  @Override
  public InForce at(Instant time) {
    return shipped;
  }
}
