package org.qualoop.platform.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Every open record keeps timers that are due in hours or days. The engine looks for what is due now many times a
 * second, and comes without an index for it: it would read all of them each time.
 */
final class JobDueIndex {

    private static final String NAME = "QUALOOP_JOB_DUE";
    private static final String TABLE = "ACT_RU_JOB";

    private JobDueIndex() {}

    static void create(DataSource source) {
        try (Connection connection = source.getConnection()) {
            if (!exists(connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create index " + NAME + " on " + TABLE + " (DUEDATE_)");
                } catch (SQLException e) {
                    // Another node may have been quicker.
                    if (!exists(connection)) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot index the engine's jobs by due date", e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (ResultSet indexes = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), TABLE, false, true)) {
            while (indexes.next()) {
                if (NAME.equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }
}
