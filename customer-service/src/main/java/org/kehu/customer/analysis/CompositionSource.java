package org.kehu.customer.analysis;

import java.util.List;
import org.kehu.kit.access.Sight;

/** Where counts and volumes come from: counted now, kept up to date later. */
public interface CompositionSource {

  /** One count for each combination of values that exists under this sight. */
  List<Composition.Count> counts(List<Dimension> by, Sight sight);
}
