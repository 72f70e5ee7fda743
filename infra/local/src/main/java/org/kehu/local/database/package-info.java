/**
 * The database of the suite on one machine: MongoDB's wire protocol on the loopback address, served
 * from memory or from one file, completed to what the services rely on.
 */
@NullMarked
package org.kehu.local.database;

import org.jspecify.annotations.NullMarked;
