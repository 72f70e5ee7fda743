package org.kehu.customer.complainant.events;

import org.kehu.customer.complainant.Complainant;
import org.kehu.customer.complainant.KnownComplainant;
import org.kehu.customer.complainant.Unsealing;
import org.kehu.kit.crypto.EventSeal;
import org.kehu.kit.crypto.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads complainants as they stand sealed in {@code kehu.complaint.state.v1}. */
@Component
class SealedComplainants implements Unsealing {

  /** What complaint-service seals them for; the case's id follows. */
  private static final String PURPOSE = "case complainant ";

  private static final Logger log = LoggerFactory.getLogger(SealedComplainants.class);

  private final EventSeal seal;
  private final JsonMapper mapper;

  SealedComplainants(EventSeal seal, JsonMapper mapper) {
    this.seal = seal;
    this.mapper = mapper;
  }

  @Override
  public Complainant opened(KnownComplainant known) {
    String sealed = known.sealed();
    if (sealed == null) {
      return Complainant.SILENT;
    }
    try {
      return mapper.readValue(seal.open(PURPOSE + known.id(), sealed), Complainant.class);
    } catch (SealBroken unreadable) {
      log.warn(
          "The complainant of case {} cannot be written to: what was told {}",
          known.id(),
          unreadable.getMessage());
    } catch (JacksonException noComplainant) {
      log.warn("The complainant of case {} cannot be read", known.id());
    }
    return Complainant.SILENT;
  }
}
