package org.qualoop.testing;

import org.springframework.jdbc.core.JdbcTemplate;

/** The second person of a group is on duty at any hour: what a test says of two must be true at night too. */
public final class NightShift implements AutoCloseable {

    private static final String WHOLE_WEEK = "MON,TUE,WED,THU,FRI,SAT,SUN";

    private final JdbcTemplate jdbc;
    private final String user;

    private NightShift(JdbcTemplate jdbc, String user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    public static NightShift of(String group, JdbcTemplate jdbc) {
        String user = group + "-2";
        jdbc.update(
                "insert into platform_duty_shift (group_id, user_id, weekdays, from_time, to_time, zone, turn)"
                        + " values (?, ?, ?, '00:00', '00:00', 'Asia/Shanghai', 2)",
                group,
                user,
                WHOLE_WEEK);
        return new NightShift(jdbc, user);
    }

    @Override
    public void close() {
        jdbc.update("delete from platform_duty_shift where user_id = ? and weekdays = ?", user, WHOLE_WEEK);
    }
}
