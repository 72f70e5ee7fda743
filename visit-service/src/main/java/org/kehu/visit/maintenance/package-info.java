/**
 * What is done to maintain the relation with a customer (客户关系维护), on record and part of the
 * customer file: by which ways, who implements it, who is responsible.
 */
@NullMarked
package org.kehu.visit.maintenance;

import org.jspecify.annotations.NullMarked;
