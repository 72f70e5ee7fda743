package org.kehu.customer.salesplan;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A sales plan is drawn up.
 *
 * @param responsibleId who answers for it; null for the person whose plan it is, or who draws it up
 */
public record DraftSalesPlan(
    PlanSubject subject, Year year, PlanContent content, @Nullable String responsibleId) {}
