package org.kehu.customer.salesplan;

import org.kehu.kit.access.Level;

/** Where a plan belongs: who answers for it, the department, and the level of what it is about. */
record PlanPlace(String responsibleId, String departmentId, Level level) {}
