/// What an engine bundle provides to the SQL implementation of the database: a data source and a dialect.
@Version("0.1.0")
package org.sagitta.database.sql;

import org.osgi.annotation.versioning.Version;
