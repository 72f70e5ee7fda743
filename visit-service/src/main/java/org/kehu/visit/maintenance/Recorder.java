package org.kehu.visit.maintenance;

/** Who puts something on record, and for which department. */
record Recorder(String staffId, String departmentId) {}
